package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.forum.ForumHub.resident;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Nothing leaks before approval: whatever everybody can ask is the same with and without what is pending. */
@DemoHubTest
@Import(ForumHub.class)
class ForumLeakTests {

    private static final String SECRET = "鹬蚌";

    @Autowired
    Posts posts;

    @Autowired
    Forum forum;

    @Autowired
    Moderation moderation;

    @Autowired
    OfficialAnswers answers;

    @Autowired
    Reactions reactions;

    @Autowired
    OwnPosts own;

    @Autowired
    ModerationReading desk;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void whatIsPendingChangesNothingThatEverybodySees() {
        String topic = hub.published("leak-anna", "公开的话题", "公开的文字");
        String other = hub.published("leak-anna", "要改的话题", "没改的文字");
        List<Object> before = everything(topic, other);

        NewTopic secret = new NewTopic("ask", SECRET + "之争", SECRET, List.of(SECRET), false, List.of());
        String pending = posts.open(resident("leak-bo"), secret).id();
        String held = hub.open("leak-bo", "ask", SECRET, SECRET + "，赌博").id();
        String asked = hub.open("leak-bo", "discuss", SECRET, SECRET).id();
        moderation.ask(hub.moderator(), asked, null, null);
        String rejected = hub.open("leak-bo", "ask", SECRET, SECRET).id();
        moderation.reject(hub.moderator(), rejected, null, Breach.OFF_TOPIC, null);
        String proposed = hub.open("leak-bo", "ask", SECRET, SECRET).id();
        moderation.proposeEdit(
                hub.moderator(), proposed, null, new PostEdit(SECRET, SECRET, List.of(), List.of()), null);
        String reply = hub.reply("leak-bo", topic, SECRET).id();
        posts.edit(resident("leak-anna"), other, new PostEdit(SECRET, SECRET, List.of(SECRET), List.of()));

        assertThat(everything(topic, other)).isEqualTo(before);
        assertThat(before.toString()).doesNotContain(SECRET);
        for (String id : List.of(pending, held, asked, rejected, proposed, reply)) {
            unseen(id);
            assertThat(hub.told(id)).noneMatch(PostPublished.class::isInstance);
        }
    }

    /** Every public query. */
    private List<Object> everything(String topic, String other) {
        List<Object> all = new ArrayList<>(List.of(forum.boards()));
        all.add(forum.topics(TopicFilter.ALL, null, 200));
        for (String words : List.of(SECRET, SECRET.substring(0, 1), SECRET + "之争")) {
            all.add(forum.topics(new TopicFilter(null, words, null), null, 200));
        }
        all.add(forum.topics(new TopicFilter(null, null, SECRET), null, 200));
        for (BoardView board : forum.boards()) {
            all.add(forum.topics(new TopicFilter(board.id(), null, null), null, 200));
            all.add(forum.feed(board.id()));
        }
        for (String id : List.of(topic, other)) {
            all.add(forum.topic(id, null, 200));
            all.add(forum.find(id));
            all.add(forum.history(id));
        }
        return all;
    }

    private void unseen(String id) {
        assertThat(forum.find(id)).isEmpty();
        notFound(() -> forum.topic(id, null, 10));
        notFound(() -> forum.history(id));
        Actor reader = people.as("resident");
        notFound(() -> own.find(reader, id));
        notFound(() -> own.timeline(reader, id));
        notFound(() -> desk.find(reader, id));
        notFound(() -> reactions.like(reader, id, true));
        notFound(() -> reactions.follow(reader, id, true));
        notFound(() -> reactions.report(reader, id, Breach.INSULT, null));
        notFound(() -> posts.reply(reader, id, new NewReply("x", null, false, List.of())));
        notFound(() -> moderation.approve(reader, id, null));
        notFound(() -> answers.answer(people.as("dispatcher"), id, "x", "x"));
    }

    @Test
    void figuresCountWithoutNames() {
        ReviewFigures before = forum.figures(month());
        hub.published("leak-cai", "数一数", "数数");
        String rejected = hub.open("leak-cai", "ask", "再数一数", "数数").id();
        moderation.reject(hub.moderator(), rejected, null, Breach.DUPLICATE, null);
        ReviewFigures after = forum.figures(month());
        assertThat(after.submitted()).isEqualTo(before.submitted() + 2);
        assertThat(after.approved()).isEqualTo(before.approved() + 1);
        assertThat(after.rejectedFor().getOrDefault(Breach.DUPLICATE, 0))
                .isEqualTo(before.rejectedFor().getOrDefault(Breach.DUPLICATE, 0) + 1);
        assertThat(after.medianTime()).isNotNull();
        assertThat(forum.figures(YearMonth.of(2001, 1)).medianTime()).isNull();
    }

    private static YearMonth month() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aQuoteOfWhatWasTakenDownIsGone() {
        String topic = hub.published("leak-dan", "引用", "引用试试");
        String quoted = hub.reply("leak-dan", topic, "被引用的话").id();
        moderation.approve(hub.moderator(), quoted, null);
        String quoting = posts.reply(resident("leak-eve"), topic, new NewReply("说得对", quoted, false, List.of()))
                .id();
        moderation.approve(hub.moderator(), quoting, null);
        assertThat(forum.find(quoting).orElseThrow().quote()).isNotNull();
        posts.withdraw(resident("leak-dan"), quoted);
        assertThat(forum.find(quoting).orElseThrow().quote()).isNull();
    }

    @Test
    void aReplyGoesFromViewWithItsTopic() {
        String topic = hub.published("leak-fei", "话题", "话题");
        String reply = hub.reply("leak-gao", topic, "回复").id();
        moderation.approve(hub.moderator(), reply, null);
        posts.withdraw(resident("leak-fei"), topic);
        unseen(topic);
        unseen(reply);
    }

    private static void notFound(ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
