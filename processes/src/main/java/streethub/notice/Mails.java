package streethub.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails on their way out: written with what they tell of, sent after it has committed, each leased to one sender at
 * a time. One that was sent is deleted; one that cannot be sent is tried again, less and less often, for about a day.
 */
@Service
@Transactional
public class Mails {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 11;

    private final JdbcClient jdbc;
    private final Clock clock;

    Mails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(Mail mail, Instant at) {
        Enclosure file = mail.enclosure();
        jdbc.sql("""
                insert into mail (address, subject, text, file_name, file_type, file_text, next_at, at)
                values (:address, :subject, :text, :name, :type, :file, :at, :at)""")
                .param("address", mail.address())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("name", file == null ? null : file.name(), Types.VARCHAR)
                .param("type", file == null ? null : file.type(), Types.VARCHAR)
                .param("file", file == null ? null : file.text(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes up to that many that are due; whoever takes them has five minutes to say what became of each. */
    public List<Mail> take(int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update mail set next_at = :leased where id in (
                    select id from mail where next_at <= :now order by next_at, id limit :most for update skip locked)
                returning *""")
                .param("leased", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Mails::row)
                .list();
    }

    /** It has gone out. */
    public void sent(Mail mail) {
        jdbc.sql("delete from mail where id = :id").param("id", mail.id()).update();
    }

    /** It has not gone out: once more after a while, in the end no more. */
    public void failed(Mail mail) {
        Integer attempts = jdbc.sql("update mail set attempts = attempts + 1 where id = :id returning attempts")
                .param("id", mail.id())
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (attempts == null) {
            return;
        }
        if (attempts >= MOST_ATTEMPTS) {
            sent(mail);
        } else {
            Duration wait = FIRST_WAIT.multipliedBy(1L << (attempts - 1));
            jdbc.sql("update mail set next_at = :next where id = :id")
                    .param("next", Timestamp.from(clock.instant().plus(wait)))
                    .param("id", mail.id())
                    .update();
        }
    }

    private static Mail row(ResultSet row, int index) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("text"),
                enclosure(row));
    }

    private static @Nullable Enclosure enclosure(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        return name == null ? null : new Enclosure(name, row.getString("file_type"), row.getString("file_text"));
    }
}
