package streethub.forum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists and searches know of topics; kept with what is published, and with nothing else. */
@Repository
class TopicTable {

    private final JdbcClient jdbc;

    TopicTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, String board) {
        jdbc.sql("insert into forum_topic (id, board) values (:id, :board)")
                .param("id", id)
                .param("board", board)
                .update();
    }

    /** Two who change the counts of a topic at once take turns. */
    void lock(String id) {
        jdbc.sql("select id from forum_topic where id = :id for no key update")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void list(String id, Revision opening, Instant at) {
        jdbc.sql("""
                update forum_topic set listed = true, title = :title, tags = :tags,
                    opened_at = coalesce(opened_at, :at), last_at = coalesce(last_at, :at),
                    position = coalesce(position, nextval('forum_topic_position'))
                where id = :id""")
                .param("id", id)
                .param("title", opening.title())
                .param("tags", opening.tags().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
        index(id);
    }

    /** By what a listed topic is found: title, tags and all that can be read in it, replies too. */
    void index(String id) {
        jdbc.sql("""
                select concat_ws(' ', t.title, array_to_string(t.tags, ' '),
                    (select string_agg(p.text, ' ') from forum_post p where p.topic = t.id and p.visible))
                from forum_topic t where t.id = :id and t.listed""")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Grams::normal)
                .ifPresent(searched -> jdbc.sql(
                                "update forum_topic set grams = :grams, searched = :searched where id = :id")
                        .param("id", id)
                        .param("grams", Grams.of(searched))
                        .param("searched", searched)
                        .update());
    }

    void unlist(String id) {
        jdbc.sql("update forum_topic set listed = false, grams = '{}', searched = '' where id = :id")
                .param("id", id)
                .update();
    }

    /** One reply more or less can be seen. */
    void replies(String id, int difference) {
        jdbc.sql("""
                update forum_topic set replies = replies + :difference,
                    last_at = coalesce((select max(p.published_at) from forum_post p
                        where p.topic = :id and p.visible), last_at)
                where id = :id""").param("id", id).param("difference", difference).update();
        index(id);
    }

    void move(String id, String board) {
        jdbc.sql("update forum_topic set board = :board where id = :id")
                .param("id", id)
                .param("board", board)
                .update();
    }

    void becomes(String id, String caseNumber) {
        jdbc.sql("update forum_topic set case_number = :number where id = :id")
                .param("id", id)
                .param("number", caseNumber)
                .update();
    }

    void answeredBy(String id, @Nullable String reply) {
        jdbc.sql("update forum_topic set answered_by = :reply where id = :id")
                .param("id", id)
                .param("reply", reply)
                .update();
    }

    void answered(String id, String text, String unit, String by, Instant at) {
        jdbc.sql("""
                update forum_topic set official_text = :text, official_unit = :unit, official_by = :by,
                    official_at = :at where id = :id""")
                .param("id", id)
                .param("text", text)
                .param("unit", unit)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The title that everybody sees; empty where none ever was. */
    String title(String id) {
        return jdbc.sql("select title from forum_topic where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Those who follow a topic and are told what goes on in it: nobody where it is not to be seen. */
    List<String> followers(String topic, String except) {
        return jdbc.sql("""
                select f.username from forum_follow f join forum_topic t on t.id = f.topic
                where t.id = :topic and t.listed and f.username <> :except order by f.username""")
                .param("topic", topic)
                .param("except", except)
                .query(String.class)
                .list();
    }

    String board(String id) {
        return jdbc.sql("select board from forum_topic where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Nullable String caseNumber(String id) {
        return jdbc.sql("select case_number from forum_topic where id = :id")
                .param("id", id)
                .query((row, index) -> Optional.ofNullable(row.getString("case_number")))
                .single()
                .orElse(null);
    }

    /** The topic, listed or not, that became this case. */
    Optional<String> ofCase(String number) {
        return jdbc.sql("select id from forum_topic where case_number = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void follow(String topic, String username) {
        jdbc.sql("insert into forum_follow (topic, username) values (:topic, :username) on conflict do nothing")
                .param("topic", topic)
                .param("username", username)
                .update();
    }

    void unfollow(String topic, String username) {
        jdbc.sql("delete from forum_follow where topic = :topic and username = :username")
                .param("topic", topic)
                .param("username", username)
                .update();
    }
}
