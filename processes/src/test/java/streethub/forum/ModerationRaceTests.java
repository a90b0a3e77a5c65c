package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;

/** R10: of two who decide about the same post, the second is told, and nothing is lost. */
@DemoHubTest
@Import(ForumHub.class)
class ModerationRaceTests {

    @Autowired
    Moderation moderation;

    @Autowired
    Posts posts;

    @Autowired
    Reactions reactions;

    @Autowired
    ForumHub hub;

    @Autowired
    JdbcTemplate jdbc;

    @RepeatedTest(5)
    void ofTwoModeratorsAtOnceOneDecides() throws Exception {
        Actor one = hub.moderator();
        Actor two = hub.other();
        String id = hub.open("race-anna", "ask", "抢着审", "谁先审").id();
        List<Boolean> decided = atOnce(
                () -> moderation.approve(one, id, null),
                () -> moderation.reject(two, id, null, Breach.OFF_TOPIC, null));
        assertThat(decided).containsExactlyInAnyOrder(true, false);
        assertThat(jdbc.queryForList("select outcome from forum_review where post = ?", String.class, id))
                .containsExactly(decided.getFirst() ? "APPROVED" : "REJECTED");
        assertThat(hub.isPublic(id)).isEqualTo(decided.getFirst());
        assertThat(hub.running(id)).isZero();
        refused(() -> moderation.approve(two, id, null));
    }

    @RepeatedTest(5)
    void whoDecidesAboutAnOlderTextIsTold() throws Exception {
        String id = hub.open("race-bo", "ask", "边审边改", "第一稿").id();
        PostEdit edit = new PostEdit("边审边改", "第二稿", List.of(), List.of());
        atOnce(() -> moderation.approve(hub.moderator(), id, 1), () -> posts.edit(resident("race-bo"), id, edit));
        assertThat(hub.post(id).revision()).isEqualTo(2);
        assertThat(hub.running(id)).isEqualTo(1);
        refused(() -> moderation.approve(hub.moderator(), id, 1));
        moderation.approve(hub.moderator(), id, 2);
        assertThat(hub.running(id)).isZero();
    }

    @Test
    void repliesPublishedAtOnceAreAllCounted() throws Exception {
        String topic = hub.published("race-cai", "数回复", "数一数");
        String first = hub.reply("race-dan", topic, "一").id();
        String second = hub.reply("race-eve", topic, "二").id();
        Actor one = hub.moderator();
        Actor two = hub.other();
        assertThat(atOnce(() -> moderation.approve(one, first, null), () -> moderation.approve(two, second, null)))
                .containsOnly(true);
        assertThat(jdbc.queryForObject("select replies from forum_topic where id = ?", Integer.class, topic))
                .isEqualTo(2);
        assertThat(atOnce(
                        () -> reactions.like(resident("race-dan"), topic, true),
                        () -> reactions.like(resident("race-eve"), topic, true)))
                .containsOnly(true);
        assertThat(reactions.like(resident("race-eve"), topic, true)).isEqualTo(2);
        assertThat(reactions.like(resident("race-eve"), topic, false)).isEqualTo(1);
    }

    private static List<Boolean> atOnce(Callable<?> one, Callable<?> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> both = threads.invokeAll(List.of(
                    () -> {
                        start.await();
                        return one.call();
                    },
                    () -> {
                        start.await();
                        return two.call();
                    }));
            return List.of(succeeded(both.get(0)), succeeded(both.get(1)));
        }
    }

    private static boolean succeeded(Future<Object> call) throws Exception {
        try {
            return call.get() != null;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                    .isEqualTo(Refusal.Kind.CONFLICT));
            return false;
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.CONFLICT));
    }
}
