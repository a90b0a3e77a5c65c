package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.edit;
import static streethub.forum.ForumHub.refused;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.casework.InboxQueue;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** The ways a post goes that a citizen would name. */
@DemoHubTest
@Import(ForumHub.class)
class PostWalkTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    TopicMoves moves;

    @Autowired
    AnonymousAuthors authors;

    @Autowired
    ModerationReading desk;

    @Autowired
    OwnPosts own;

    @Autowired
    Forum forum;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void aQuestionIsLookedAtFirstAndThenEverybodySeesItAndAnswers() {
        PostReceipt asked = hub.open("one-anna", "ask", "社保怎么转？", "从外地转来，要什么材料？");
        assertThat(asked.state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(asked.id()).matches("F\\d{8}-\\d{4}-\\d");
        assertThat(hub.isPublic(asked.id())).isFalse();
        assertThat(hub.told(asked.id())).isEmpty();
        assertThat(own.find(resident("one-anna"), asked.id()).rule()).isEqualTo("forum.rule.F10");

        assertThat(desk.queue(hub.moderator(), InboxQueue.CLAIMABLE, null, 200).items())
                .filteredOn(entry -> entry.id().equals(asked.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.cause()).isEqualTo(ReviewCause.SUBMITTED));
        assertThat(moderation.approve(hub.moderator(), asked.id(), 1)).isEqualTo(PostState.PUBLISHED);
        assertThat(hub.steps(asked.id())).containsExactly("SUBMITTED", "ASKED_MODERATOR", "APPROVED", "PUBLISHED");
        TopicPage page = forum.topic(asked.id(), null, 10);
        assertThat(page.title()).isEqualTo("社保怎么转？");
        assertThat(page.opening().authorName()).isEqualTo("名字one-anna");
        assertThat(hub.running(asked.id())).isZero();

        PostReceipt answer = hub.reply("one-bo", asked.id(), "带身份证就行");
        assertThat(answer.state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(forum.topic(asked.id(), null, 10).replies().items()).isEmpty();
        moderation.approve(hub.moderator(), answer.id(), null);
        TopicPage answered = forum.topic(asked.id(), null, 10);
        assertThat(answered.replies().items()).extracting(PostView::id).containsExactly(answer.id());
        assertThat(answered.replyCount()).isEqualTo(1);
        assertThat(hub.told(answer.id()))
                .filteredOn(PostPublished.class::isInstance)
                .extracting(event -> ((PostPublished) event).followers())
                .containsExactly(List.of("one-anna"));

        posts.answered(resident("one-anna"), asked.id(), answer.id());
        assertThat(forum.topic(asked.id(), null, 10).answeredBy()).isEqualTo(answer.id());
    }

    @Test
    void aRejectionSaysWhyAndTheAuthorWritesItAnew() {
        String id = hub.open("two-anna", "ask", "找人", "大家看看").id();
        moderation.reject(hub.moderator(), id, null, Breach.OFF_TOPIC, "请说清楚要问什么");
        OwnPost rejected = own.find(resident("two-anna"), id);
        assertThat(rejected.state()).isEqualTo(PostState.REJECTED);
        assertThat(rejected.breach()).isEqualTo(Breach.OFF_TOPIC);
        assertThat(rejected.reason()).isEqualTo("请说清楚要问什么");
        assertThat(rejected.text()).isEqualTo("大家看看");
        assertThat(hub.running(id)).isZero();

        posts.edit(resident("two-anna"), id, edit("找社区活动室", "活动室几点开门？"));
        assertThat(own.find(resident("two-anna"), id).state()).isEqualTo(PostState.IN_REVIEW);
        moderation.approve(hub.moderator(), id, 2);
        assertThat(forum.topic(id, null, 10).opening().text()).isEqualTo("活动室几点开门？");
        assertThat(forum.history(id)).extracting(PublishedRevision::number).containsExactly(2);
        assertThat(own.find(resident("two-anna"), id).reason()).isNull();
    }

    @Test
    void anAppealGoesToAnotherPersonThanWhoDecided() {
        Actor other = hub.other();
        String id = hub.open("three-anna", "ask", "电梯", "电梯又坏了").id();
        moderation.reject(hub.moderator(), id, null, null, "重复");
        posts.appeal(resident("three-anna"), id, "这是另一部电梯");
        assertThat(desk.find(other, id).appeal()).isEqualTo("这是另一部电梯");
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), id, null));
        assertThat(desk.queue(hub.moderator(), InboxQueue.CLAIMABLE, null, 200).items())
                .extracting(ReviewCase::id)
                .doesNotContain(id);
        moderation.reject(other, id, null, Breach.DUPLICATE, null);
        refused(Refusal.Kind.CONFLICT, () -> posts.appeal(resident("three-anna"), id, "再看看"));
        assertThat(own.find(resident("three-anna"), id).appealable()).isFalse();
    }

    @Test
    void aLateReviewGoesOnToTheSecretaryOrWhoAnswersForTheBoard() {
        String id = hub.open("six-anna", "ask", "没人看", "还没有人看").id();
        hub.fire(id, "BoundaryEvent_ReviewOverdue");
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), id, null));
        moderation.approve(people.as("admin"), id, null);
        assertThat(hub.isPublic(id)).isTrue();
        assertThat(hub.steps(id)).contains("ESCALATED");
    }

    @Test
    void aMovedTopicIsLookedAtWhereItBelongs() {
        String id = hub.open("eleven-anna", "ask", "周末爬山", "有人一起去吗").id();
        moves.move(hub.moderator(), id, "discuss");
        assertThat(desk.find(hub.moderator(), id).board()).isEqualTo("discuss");
        moderation.approve(hub.moderator(), id, null);
        assertThat(forum.topic(id, null, 10).board().id()).isEqualTo("discuss");
        moves.move(hub.moderator(), id, "ask");
        assertThat(forum.topic(id, null, 10).board().id()).isEqualTo("ask");
    }

    @Test
    void aBoardReviewedAfterwardsShowsAtOnceAndTakesDownLater() {
        Actor resident = people.as("resident");
        PostReceipt receipt = posts.open(resident, ForumHub.topic("courtyard", "车棚", "车棚漏雨"));
        assertThat(receipt.state()).isEqualTo(PostState.PUBLISHED);
        assertThat(hub.isPublic(receipt.id())).isTrue();
        assertThat(hub.running(receipt.id())).isEqualTo(1);
        moderation.reject(hub.moderator(), receipt.id(), null, Breach.DUPLICATE, null);
        assertThat(hub.isPublic(receipt.id())).isFalse();
        refused(Refusal.Kind.FORBIDDEN, () -> posts.open(resident("stranger"), ForumHub.topic("courtyard", "x", "y")));
    }

    @Test
    void whoTakesAPostBackIsSeenNoMore() {
        String pending = hub.open("fifteen-anna", "ask", "算了", "不问了").id();
        posts.withdraw(resident("fifteen-anna"), pending);
        assertThat(hub.running(pending)).isZero();
        refused(Refusal.Kind.CONFLICT, () -> moderation.approve(hub.moderator(), pending, null));
        String open = hub.published("fifteen-anna", "算了吧", "真的不问了");
        posts.withdraw(resident("fifteen-anna"), open);
        assertThat(hub.isPublic(open)).isFalse();
    }

    @Test
    void anAnonymousAuthorIsKnownToStaffWithAReasonAlone() {
        NewTopic topic = new NewTopic("ask", "不便具名", "楼上太吵", List.of(), true, List.of());
        String id = posts.open(resident("sixteen-anna"), topic).id();
        assertThat(desk.find(hub.moderator(), id).authorName()).isNull();
        assertThat(desk.timeline(hub.moderator(), id))
                .noneMatch(step -> step.actorName().contains("anna"));
        refused(Refusal.Kind.INVALID, () -> authors.reveal(hub.moderator(), id, " "));
        assertThat(authors.reveal(hub.moderator(), id, "噪声投诉核实").username()).isEqualTo("sixteen-anna");
        assertThat(hub.steps(id)).contains("REVEALED");
        moderation.approve(hub.moderator(), id, null);
        assertThat(forum.topic(id, null, 10).opening().authorName()).isNull();
    }
}
