package streethub.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import streethub.ledger.LedgerImport.State;

/** The rows of the imports; how far one is, is told while its own transaction goes on. */
@Repository
class ImportTable {

    /** A node that has said nothing for so long has died over it. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    UUID begin(String username, int total) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into facility_import (id, username, begun_at, touched_at, state, total)
                values (:id, :username, :now, :now, 'RUNNING', :total)""")
                .param("id", id)
                .param("username", username)
                .param("now", Timestamp.from(clock.instant()))
                .param("total", total)
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int checked, int written) {
        jdbc.sql("""
                update facility_import set checked = :checked, written = :written, touched_at = :now where id = :id""")
                .param("checked", checked)
                .param("written", written)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    @Transactional
    void end(UUID id, State state, int checked, int written, int wrong, byte @Nullable [] marked) {
        jdbc.sql("""
                update facility_import
                set state = :state, checked = :checked, written = :written, wrong = :wrong, marked = :marked,
                    touched_at = :now
                where id = :id""")
                .param("state", state.name())
                .param("checked", checked)
                .param("written", written)
                .param("wrong", wrong)
                .param("marked", marked)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    Optional<LedgerImport> find(UUID id, String username) {
        return jdbc.sql("select * from facility_import where id = :id and username = :username")
                .param("id", id)
                .param("username", username)
                .query((row, n) -> {
                    State state = State.valueOf(row.getString("state"));
                    Instant touched = row.getTimestamp("touched_at").toInstant();
                    boolean dead = state == State.RUNNING
                            && touched.isBefore(clock.instant().minus(SILENCE));
                    return new LedgerImport(
                            id,
                            row.getTimestamp("begun_at").toInstant(),
                            dead ? State.FAILED : state,
                            row.getInt("total"),
                            row.getInt("checked"),
                            row.getInt("written"),
                            row.getInt("wrong"));
                })
                .optional();
    }

    Optional<byte[]> marked(UUID id, String username) {
        return jdbc.sql(
                        "select marked from facility_import where id = :id and username = :username and marked is not null")
                .param("id", id)
                .param("username", username)
                .query((row, n) -> row.getBytes("marked"))
                .optional();
    }

    @Transactional
    void forget(Instant before) {
        jdbc.sql("delete from facility_import where begun_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
