package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.edit;
import static streethub.forum.ForumHub.refused;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** A post that everybody sees goes from view: readers report it, or a moderator takes it down. */
@DemoHubTest
@Import(ForumHub.class)
class TakenDownPostTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationReading desk;

    @Autowired
    OwnPosts own;

    @Autowired
    Forum forum;

    @Autowired
    TakeDowns takeDowns;

    @Autowired
    Reactions reactions;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void anAuthorDoesNotLearnWhatReadersReported() {
        String id = hub.published("told-anna", "话题", "话");
        reactions.report(resident("told-bo"), id, Breach.INSULT, "我是楼上的，他骂我");
        assertThat(own.timeline(resident("told-anna"), id))
                .filteredOn(step -> step.step().equals("REPORTED"))
                .singleElement()
                .satisfies(step -> assertThat(step.words()).isNull());
        assertThat(desk.find(hub.moderator(), id).reports().getFirst().words()).contains("楼上");
    }

    @Test
    void enoughReportsHideAPostUntilSomebodyHasLooked() {
        String id = hub.published("twelve-anna", "一个话题", "有人不喜欢");
        reactions.report(resident("twelve-new1"), id, Breach.INSULT, null);
        reactions.report(resident("twelve-new2"), id, Breach.INSULT, null);
        reactions.report(resident("twelve-new3"), id, Breach.INSULT, "骂人");
        assertThat(hub.isPublic(id)).isTrue();
        assertThat(desk.find(hub.moderator(), id).reports()).hasSize(3);
        for (String staff : List.of("dispatcher", "secretary", "verifier")) {
            reactions.report(people.as(staff), id, Breach.INSULT, null);
        }
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(own.find(resident("twelve-anna"), id).state()).isEqualTo(PostState.HIDDEN);
        assertThat(hub.running(id)).isEqualTo(1);
        moderation.approve(hub.moderator(), id, null);
        assertThat(hub.isPublic(id)).isTrue();
        assertThat(own.find(resident("twelve-anna"), id).state()).isEqualTo(PostState.PUBLISHED);
        refused(Refusal.Kind.CONFLICT, () -> reactions.report(resident("twelve-new1"), id, Breach.INSULT, null));
    }

    @Test
    void aReportedPostThatIsRejectedGoesFromViewWithItsReply() {
        String topic = hub.published("thirteen-anna", "再一个话题", "好好说话");
        String reply = hub.reply("thirteen-bo", topic, "凭什么").id();
        moderation.approve(hub.moderator(), reply, null);
        reactions.report(resident("thirteen-anna"), reply, Breach.INSULT, null);
        moderation.reject(hub.moderator(), reply, null, Breach.INSULT, null);
        TopicPage page = forum.topic(topic, null, 10);
        assertThat(page.replies().items()).isEmpty();
        assertThat(page.replyCount()).isZero();
    }

    @Test
    void aPublishedPostIsTakenDownInOneStepAndItsAuthorAppeals() {
        String id = hub.published("down-anna", "拆台的话题", "卖假证的");
        String reply = hub.reply("down-bo", id, "加我").id();
        moderation.approve(hub.moderator(), reply, null);
        refused(Refusal.Kind.FORBIDDEN, () -> takeDowns.takeDown(resident("down-bo"), id, Breach.ILLEGAL, null));
        refused(Refusal.Kind.FORBIDDEN, () -> takeDowns.takeDown(people.as("secretary"), id, Breach.ILLEGAL, null));
        refused(Refusal.Kind.INVALID, () -> takeDowns.takeDown(hub.moderator(), id, null, " "));
        assertThat(hub.isPublic(id)).isTrue();

        takeDowns.takeDown(hub.moderator(), reply, Breach.ADVERTISING, null);
        assertThat(forum.topic(id, null, 10).replyCount()).isZero();
        takeDowns.takeDown(hub.moderator(), id, Breach.ILLEGAL, "不能买卖证件");
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(forum.topics(new TopicFilter(null, "拆台", null), null, 10).items())
                .isEmpty();
        assertThat(forum.feed("ask")).noneMatch(entry -> entry.toString().contains(id));
        refused(Refusal.Kind.CONFLICT, () -> takeDowns.takeDown(hub.other(), id, Breach.ILLEGAL, null));
        OwnPost seen = own.find(resident("down-anna"), id);
        assertThat(seen.state()).isEqualTo(PostState.REJECTED);
        assertThat(seen.reason()).isEqualTo("不能买卖证件");
        assertThat(seen.appealable()).isTrue();
        assertThat(hub.told(id)).last().satisfies(told -> assertThat(told.toString())
                .contains("takenDown=true"));

        posts.appeal(resident("down-anna"), id, "我是问的，不是卖");
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), id, null));
        moderation.approve(hub.other(), id, null);
        assertThat(hub.isPublic(id)).isTrue();
        takeDowns.takeDown(hub.moderator(), id, null, "又改成卖了");
        assertThat(own.find(resident("down-anna"), id).appealable()).isTrue();
        posts.edit(resident("down-anna"), id, edit("办证", "证件在哪里办"));
        moderation.approve(hub.moderator(), id, null);
        assertThat(forum.topic(id, null, 10).title()).isEqualTo("办证");
    }

    @Test
    void whatWasInReviewAboutAPostThatIsTakenDownIsOff() {
        String id = hub.published("off-anna", "还在改的", "第一稿");
        posts.edit(resident("off-anna"), id, edit("还在改的", "第二稿 http://example.com"));
        assertThat(hub.running(id)).isEqualTo(1);
        takeDowns.takeDown(hub.moderator(), id, Breach.OFF_TOPIC, null);
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(hub.running(id)).isZero();
        assertThat(desk.find(hub.moderator(), id).visible()).isFalse();
        refused(Refusal.Kind.CONFLICT, () -> moderation.approve(hub.moderator(), id, null));
    }
}
