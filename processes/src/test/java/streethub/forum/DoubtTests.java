package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Writing a post anew, however often, does not end that somebody doubted it; a reviewer's word does. */
@DemoHubTest
@Import(ForumHub.class)
class DoubtTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationReading desk;

    @Autowired
    TakeDowns takeDowns;

    @Autowired
    Reactions reactions;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void aRejectedPostIsLookedAtHoweverOftenItIsWrittenAnew() {
        Actor author = people.as("resident");
        String id = onTheBoardThatIsReviewedAfterwards(author);
        moderation.reject(hub.moderator(), id, null, Breach.INSULT, null);
        assertThat(edit(author, id, "第二稿")).isEqualTo(PostState.IN_REVIEW);
        assertThat(edit(author, id, "第三稿")).isEqualTo(PostState.IN_REVIEW);
        assertThat(hub.isPublic(id)).isFalse();
        moderation.approve(hub.moderator(), id, 3);
        assertThat(edit(author, id, "第四稿")).isEqualTo(PostState.PUBLISHED);
    }

    @Test
    void soIsOneWhoseAuthorWasAsked() {
        Actor author = people.as("resident");
        String id = onTheBoardThatIsReviewedAfterwards(author);
        moderation.ask(hub.moderator(), id, null, "哪一栋？");
        assertThat(edit(author, id, "第二稿")).isEqualTo(PostState.IN_REVIEW);
        assertThat(edit(author, id, "第三稿")).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void soIsOneThatWaitsForAnAppeal() {
        Actor author = people.as("resident");
        String id = onTheBoardThatIsReviewedAfterwards(author);
        moderation.reject(hub.moderator(), id, null, Breach.INSULT, null);
        posts.appeal(author, id, "没有骂人");
        assertThat(edit(author, id, "第二稿")).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void soIsOneThatSevereWordsHeldBack() {
        Actor author = people.as("resident");
        String id =
                posts.open(author, ForumHub.topic("courtyard", "举报", "楼下赌博")).id();
        assertThat(hub.post(id).state()).isEqualTo(PostState.HELD);
        assertThat(edit(author, id, "楼下很吵")).isEqualTo(PostState.IN_REVIEW);
        assertThat(edit(author, id, "楼下打牌很吵")).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void soIsOneOfTheStaff() {
        Actor author = people.as("dispatcher");
        String id = posts.open(author, ForumHub.topic("ask", "通知", "第一稿")).id();
        takeDowns.takeDown(hub.moderator(), id, Breach.FALSE_CLAIM, null);
        assertThat(edit(author, id, "第二稿")).isEqualTo(PostState.IN_REVIEW);
        assertThat(edit(author, id, "第三稿")).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void oneThatReadersReportedIsLookedAtWithWhatTheySaid() {
        Actor author = people.as("dispatcher");
        String topic = hub.published("doubt-anna", "话题", "话题");
        String reply = posts.reply(author, topic, new NewReply("第一稿", null, false, List.of()))
                .id();
        assertThat(hub.isPublic(reply)).isTrue();
        reactions.report(resident("doubt-anna"), reply, Breach.INSULT, "他骂我");
        assertThat(hub.post(reply).state()).isEqualTo(PostState.PUBLISHED);
        assertThat(edit(author, reply, "第二稿")).isEqualTo(PostState.IN_REVIEW);
        assertThat(desk.find(hub.moderator(), reply).reports())
                .containsExactly(new ReviewCase.Reported(Breach.INSULT, "他骂我"));
        moderation.approve(hub.moderator(), reply, 2);
        assertThat(edit(author, reply, "第三稿")).isEqualTo(PostState.PUBLISHED);
    }

    private String onTheBoardThatIsReviewedAfterwards(Actor author) {
        String id = posts.open(author, ForumHub.topic("courtyard", "车棚", "第一稿")).id();
        assertThat(hub.isPublic(id)).isTrue();
        return id;
    }

    private PostState edit(Actor author, String id, String text) {
        return posts.edit(author, id, new PostEdit("车棚", text, List.of(), List.of()))
                .state();
    }
}
