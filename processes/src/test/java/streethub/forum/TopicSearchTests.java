package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;

/** Finding topics again: by a character or two, by tag, by board, page by page. */
@DemoHubTest
@Import(ForumHub.class)
class TopicSearchTests {

    @Autowired
    Forum forum;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    ForumHub hub;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "鳜, true",
        "鳜鱼, true",
        "清蒸鳜鱼, true",
        "ＷｉＦｉ, true",
        "wifi 鳜鱼, true",
        "鱼鳜, false",
        "蒸鱼, false",
        "鳜鱼鳜鱼, false",
        "？！, false",
    })
    void findsByOneCharacterOrMore(String words, boolean found) {
        String id = hub.published("search-anna", "清蒸鳜鱼怎么做", "食堂有WiFi，边学边做。" + System.nanoTime());
        assertThat(search(words).contains(id)).as(words).isEqualTo(found);
        posts.withdraw(ForumHub.resident("search-anna"), id);
        assertThat(search(words)).doesNotContain(id);
    }

    @Test
    void findsWhatAReplySaysAndShowsIt() {
        String id = hub.published("reply-anna", "周末去哪里", "求推荐");
        assertThat(search("麂子")).isEmpty();
        String reply = posts.reply(ForumHub.resident("reply-bo"), id, new NewReply("山上能看到麂子。", null, false, List.of()))
                .id();
        assertThat(search("麂子")).as("before it is published").isEmpty();
        moderation.approve(hub.moderator(), reply, null);
        assertThat(forum.topics(new TopicFilter(null, "麂子", null), null, 10).items())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(id);
                    assertThat(found.mention()).isEqualTo("山上能看到麂子。");
                });
        assertThat(forum.topics(new TopicFilter(null, "推荐", null), null, 10).items())
                .filteredOn(found -> found.id().equals(id))
                .singleElement()
                .satisfies(found -> assertThat(found.mention()).isNull());
        posts.withdraw(ForumHub.resident("reply-bo"), reply);
        assertThat(search("麂子")).as("after it is gone").isEmpty();
    }

    @Test
    void findsTheDemosTopics() {
        assertThat(search("垃圾分类")).isNotEmpty();
        assertThat(search("三天到账")).as("which a reply says").isNotEmpty();
    }

    private List<String> search(String words) {
        return forum.topics(new TopicFilter(null, words, null), null, 200).items().stream()
                .map(TopicSummary::id)
                .toList();
    }

    @Test
    void findsByTag() {
        NewTopic topic = new NewTopic("ask", "带标签", "有标签", List.of("#公积金２", " 社保2 "), false, List.of());
        String id = posts.open(ForumHub.resident("tag-anna"), topic).id();
        assertThat(forum.topics(new TopicFilter(null, null, "公积金2"), null, 10).items())
                .isEmpty();
        moderation.approve(hub.moderator(), id, null);
        assertThat(forum.topics(new TopicFilter(null, null, "公积金2"), null, 10).items())
                .singleElement()
                .satisfies(found -> assertThat(found.tags()).containsExactly("公积金2", "社保2"));
        assertThat(forum.topics(new TopicFilter("discuss", null, "公积金2"), null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void readsPageByPageWithoutGapOrDouble() {
        for (int i = 0; i < 5; i++) {
            hub.published("page-anna", "翻页" + i, "翻页");
        }
        List<String> one = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<TopicSummary> page = forum.topics(TopicFilter.ALL, cursor, 2);
            page.items().forEach(topic -> one.add(topic.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(one)
                .doesNotHaveDuplicates()
                .isEqualTo(forum.topics(TopicFilter.ALL, null, 200).items().stream()
                        .map(TopicSummary::id)
                        .toList());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> forum.topics(TopicFilter.ALL, "x", 2));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> forum.topics(TopicFilter.ALL, null, 0));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> forum.topics(new TopicFilter(null, "长".repeat(101), null), null, 2));
    }

    @Test
    void findsAllOfManyPageByPageThosePublishedLastFirst() {
        List<String> found = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            many(6_000);
            return pages(new TopicFilter(null, "饕餮", null));
        });
        assertThat(found)
                .containsExactlyElementsOf(IntStream.iterate(6_000, n -> n > 0, n -> n - 60)
                        .mapToObj(n -> "F-MANY-" + n)
                        .toList());
    }

    @Test
    void findsInABoardAndByTagWhatOthersHaveInMasses() {
        List<String> found = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            many(6_000);
            jdbc.update("update forum_topic set board = 'discuss', tags = '{稀有}' where id = 'F-MANY-3'");
            jdbc.update("update forum_topic set board = 'discuss' where id = 'F-MANY-5999'");
            List<String> inBoard = pages(new TopicFilter("discuss", "众多", null));
            assertThat(pages(new TopicFilter("discuss", "众多", "稀有"))).containsExactly("F-MANY-3");
            return inBoard;
        });
        assertThat(found).containsExactly("F-MANY-5999", "F-MANY-3");
    }

    /** Made-up topics, every sixtieth with a word that no other has. */
    private void many(int count) {
        jdbc.update("""
                insert into forum_topic (id, board, listed, title, grams, searched, opened_at, last_at, position)
                select 'F-MANY-' || n, 'ask', true, 'x', array['众多', case when n % 60 = 0 then '饕餮' else '寻常' end],
                    'x', now(), now(), nextval('forum_topic_position') from generate_series(1, ?) as n""", count);
        jdbc.update("""
                insert into forum_post (id, topic, author, author_name, anonymous, staff, created_at, state, revision,
                    published, visible, text, published_at)
                select id, id, 'many', '居民', false, false, now(), 'PUBLISHED', 1, 1, true, 'x', now()
                from forum_topic where id like 'F-MANY-%'""");
    }

    private List<String> pages(TopicFilter filter) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<TopicSummary> page = forum.topics(filter, cursor, 7);
            page.items().forEach(topic -> found.add(topic.id()));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t.position / 200 = any(array[1, 2]) and ", "t.position / 2000 = any(array[1, 2]) and ", ""})
    void wordsAreFoundAlongTheIndex(String shelf) {
        String plan = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            many(6_000);
            jdbc.execute("analyze forum_topic");
            return String.join(
                    "\n",
                    jdbc.queryForList(
                            "explain select id from forum_topic t where t.listed and " + shelf
                                    + "t.grams @> array['饕餮']",
                            String.class));
        });
        assertThat(plan).contains("ix_forum_topic_search");
    }

    @Test
    void similarEarlierTopicsStandBesideANewOne() {
        String earlier = hub.published("similar-anna", "小区电瓶车充电桩不够", "晚上没有位置");
        String pending = hub.open("similar-bo", "ask", "电瓶车充电桩能不能多装", "不够用").id();
        assertThat(similar(pending)).contains(earlier).doesNotContain(pending);
    }

    @Test
    void ofALongReplyTheBeginningSaysWhatItIsLike() {
        String begins = hub.published("similar-cai", "旱冰鞋哪里换轮子", "轮子磨平了");
        String ends = hub.published("similar-cai", "鳝鱼怎么腌", "腌了一次太咸");
        String reply = hub.reply("similar-dan", begins, "旱冰鞋换轮子" + "qz".repeat(100) + "鳝鱼怎么腌")
                .id();
        String other = hub.published("similar-cai", "旱冰鞋换轮子多少钱", "问个价");
        assertThat(similar(reply)).contains(other).doesNotContain(ends);
    }

    @Autowired
    ModerationReading desk;

    private List<String> similar(String id) {
        return desk.similar(hub.moderator(), id).stream().map(SimilarTopic::id).toList();
    }
}
