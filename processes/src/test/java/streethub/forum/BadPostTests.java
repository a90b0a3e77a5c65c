package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.attachment.PhotoId;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Whatever is refused names its field and changes nothing. */
@DemoHubTest
@Import(ForumHub.class)
class BadPostTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    CaseHandOvers cases;

    @Autowired
    TopicMoves moves;

    @Autowired
    OwnPosts own;

    @Autowired
    Boards boards;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcTemplate jdbc;

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("board", topic(null, "t", "x", List.of(), false)),
                Arguments.of("title", topic("ask", null, "x", List.of(), false)),
                Arguments.of("title", topic("ask", " \n ", "x", List.of(), false)),
                Arguments.of("title", topic("ask", "长".repeat(101), "x", List.of(), false)),
                Arguments.of("title", topic("ask", "a\0b", "x", List.of(), false)),
                Arguments.of("text", topic("ask", "t", null, List.of(), false)),
                Arguments.of("text", topic("ask", "t", "", List.of(), false)),
                Arguments.of("text", topic("ask", "t", "长".repeat(10_001), List.of(), false)),
                Arguments.of("text", topic("ask", "t", "a\0b", List.of(), false)),
                Arguments.of("text", topic("ask", "t", "a\u001bb", List.of(), false)),
                Arguments.of("tags", topic("ask", "t", "x", List.of("1", "2", "3", "4", "5", "6"), false)),
                Arguments.of("tags", topic("ask", "t", "x", List.of("#"), false)),
                Arguments.of("tags", topic("ask", "t", "x", List.of("长".repeat(21)), false)),
                Arguments.of("tags", topic("ask", "t", "x", List.of("a\nb"), false)),
                Arguments.of("anonymous", topic("discuss", "t", "x", List.of(), true)));
    }

    private static NewTopic topic(
            @Nullable String board, @Nullable String title, @Nullable String text, List<String> tags, boolean hidden) {
        return new NewTopic(board, title, text, tags, hidden, List.of());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadTopicNamesItsField(String field, NewTopic topic) {
        List<Integer> before = rows();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> posts.open(people.as("resident"), topic))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.field()).isEqualTo(field);
                });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void photosThatAreNotThereOrTooManyAreRefused() {
        PhotoId unknown = new PhotoId("0".repeat(32));
        refused(
                "photos",
                () -> posts.open(
                        resident("bad-anna"), new NewTopic("ask", "t", "x", List.of(), false, List.of(unknown))));
        List<PhotoId> many = IntStream.range(0, 10)
                .mapToObj(n -> new PhotoId("%032d".formatted(n)))
                .toList();
        refused(
                "photos",
                () -> posts.open(resident("bad-anna"), new NewTopic("ask", "t", "x", List.of(), false, many)));
    }

    @Test
    void aBadReplyNamesItsField() {
        String topic = hub.published("bad-bo", "话题", "文字");
        String elsewhere = hub.published("bad-bo", "另一个", "文字");
        refused("text", () -> hub.reply("bad-bo", topic, " "));
        refused("quotes", () -> posts.reply(resident("bad-bo"), topic, new NewReply("x", elsewhere, false, List.of())));
        refused("quotes", () -> posts.reply(resident("bad-bo"), topic, new NewReply("x", "F-0", false, List.of())));
    }

    @Test
    void aBadDecisionNamesItsField() {
        String id = hub.open("bad-cai", "ask", "标题", "文字").id();
        refused("reason", () -> moderation.reject(hub.moderator(), id, null, null, " "));
        refused("reason", () -> moderation.reject(hub.moderator(), id, null, Breach.INSULT, "长".repeat(501)));
        refused("board", () -> moves.move(hub.moderator(), id, "nowhere"));
        refused("board", () -> moves.move(hub.moderator(), id, "announcements"));
        refused("kind", () -> cases.handToCase(hub.moderator(), id, null, new CaseHandOver(null, null, null, false)));
        refused("ids", () -> moderation.approveAll(hub.moderator(), List.of(new SeenPost(id, null))));
        assertThat(own.find(resident("bad-cai"), id).state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(hub.running(id)).isEqualTo(1);
    }

    @Test
    void numbersOfPersonsAreMaskedBeforeTheyAreStored() {
        PostReceipt receipt = hub.open("bad-dan", "ask", "找 13800001234", "身份证 510117199001011234");
        assertThat(receipt.masked()).isEqualTo(2);
        OwnPost stored = own.find(resident("bad-dan"), receipt.id());
        assertThat(stored.rule()).isEqualTo("forum.rule.F03");
        assertThat(stored.title()).isEqualTo("找 138****1234");
        assertThat(stored.text()).isEqualTo("身份证 510***********1234");
        assertThat(hub.steps(receipt.id())).contains("MASKED");
    }

    private void refused(String field, ThrowingCallable call) {
        List<Integer> before = rows();
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.field()).isEqualTo(field);
        });
        assertThat(rows()).isEqualTo(before);
    }

    private List<Integer> rows() {
        return Stream.of("forum_topic", "forum_post", "forum_revision", "forum_review", "inbox_task", "incident")
                .map(table -> jdbc.queryForObject("select count(*) from " + table, Integer.class))
                .toList();
    }
}
