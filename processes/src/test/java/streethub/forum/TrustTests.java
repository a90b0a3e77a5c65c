package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;

/** Authors who have been read for a month without a rejection are trusted: their replies pass, not their topics. */
@DemoHubTest
@Import(ForumHub.class)
class TrustTests {

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationReading desk;

    @Autowired
    Posts posts;

    @Autowired
    ForumHub hub;

    @Autowired
    JdbcTemplate jdbc;

    private String trusted(String name) {
        String first = "";
        for (int i = 0; i < 10; i++) {
            first = hub.published(name, "第" + i + "个话题", "认真写的");
        }
        jdbc.update("update forum_post set published_at = published_at - interval '31 days' where author = ?", name);
        return first;
    }

    @Test
    void aTrustedReplyPassesAtOnceAndATopicIsLookedAt() {
        String topic = trusted("trust-anna");
        assertThat(hub.reply("trust-anna", topic, "补充一句").state()).isEqualTo(PostState.PUBLISHED);
        assertThat(hub.reply("trust-anna", topic, "加微信").state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(hub.open("trust-anna", "ask", "新话题", "新话题").state()).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void topicsOfTrustedAuthorsAreApprovedInBulkAllOrNone() {
        trusted("trust-bo");
        String one = hub.open("trust-bo", "ask", "一", "一").id();
        String two = hub.open("trust-bo", "ask", "二", "二").id();
        String unknown = hub.open("trust-cai", "ask", "三", "三").id();
        assertThat(desk.find(hub.moderator(), one).trusted()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> moderation.approveAll(hub.moderator(), seen(one, unknown)));
        assertThat(hub.isPublic(one)).isFalse();
        assertThat(moderation.approveAll(hub.moderator(), seen(two, one, one))).isEqualTo(2);
        assertThat(hub.isPublic(one) && hub.isPublic(two)).isTrue();
    }

    @Test
    void aTextThatWasWrittenSinceTheListWasReadIsNotApprovedWithIt() {
        trusted("trust-fei");
        String id = hub.open("trust-fei", "ask", "一", "看过的").id();
        posts.edit(resident("trust-fei"), id, new PostEdit("一", "没有看过的", null, null));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> moderation.approveAll(hub.moderator(), List.of(new SeenPost(id, 1))))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(moderation.approveAll(hub.moderator(), List.of(new SeenPost(id, 2))))
                .isEqualTo(1);
    }

    private static List<SeenPost> seen(String... ids) {
        return Stream.of(ids).map(id -> new SeenPost(id, null)).toList();
    }

    @Test
    void aRejectionCostsTrustAndDoubtIsNotPassedOver() {
        String topic = trusted("trust-dan");
        String reply = hub.reply("trust-dan", topic, "一句话").id();
        moderationReports(reply);
        moderation.reject(hub.moderator(), reply, null, Breach.INSULT, null);
        PostEdit edit = new PostEdit(null, "换一句话", List.of(), List.of());
        assertThat(posts.edit(resident("trust-dan"), reply, edit).state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(hub.reply("trust-dan", topic, "再一句").state()).isEqualTo(PostState.IN_REVIEW);
    }

    @Autowired
    Reactions reactions;

    private void moderationReports(String reply) {
        reactions.report(resident("trust-eve"), reply, Breach.INSULT, null);
    }
}
