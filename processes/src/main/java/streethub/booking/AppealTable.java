package streethub.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/** The rows of the appeals against bans. */
@Repository
class AppealTable {

    private final JdbcClient jdbc;

    AppealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AppealView> find(String number) {
        return jdbc.sql("select * from ban_appeal where number = :number")
                .param("number", number)
                .query(AppealTable::row)
                .optional();
    }

    Optional<AppealView> lock(String number) {
        return jdbc.sql("select * from ban_appeal where number = :number for update")
                .param("number", number)
                .query(AppealTable::row)
                .optional();
    }

    /** The last one that somebody filed after that moment. */
    Optional<AppealView> last(String holder, Instant since) {
        return jdbc.sql("""
                select * from ban_appeal where holder = :holder and filed_at > :since
                order by filed_at desc limit 1""")
                .param("holder", holder)
                .param("since", Timestamp.from(since))
                .query(AppealTable::row)
                .optional();
    }

    /** Enters it; false where one of the same holder is open. */
    boolean insert(AppealView appeal) {
        return jdbc.sql("""
                insert into ban_appeal (number, holder, holder_name, grid_unit, words, no_shows, status, filed_at)
                values (:number, :holder, :name, :place, :words, :noShows, :status, :at) on conflict do nothing""")
                        .param("number", appeal.number())
                        .param("holder", appeal.holder())
                        .param("name", appeal.holderName())
                        .param("place", appeal.gridUnit().value())
                        .param("words", appeal.words())
                        .param("noShows", appeal.noShows())
                        .param("status", appeal.status().name())
                        .param("at", Timestamp.from(appeal.filedAt()))
                        .update()
                == 1;
    }

    void decide(String number, AppealStatus status, String by, @Nullable String reason) {
        jdbc.sql("update ban_appeal set status = :status, decided_by = :by, reason = :reason where number = :number")
                .param("status", status.name())
                .param("by", by)
                .param("reason", reason, Types.VARCHAR)
                .param("number", number)
                .update();
    }

    private static AppealView row(ResultSet row, int index) throws SQLException {
        return new AppealView(
                row.getString("number"),
                row.getString("holder"),
                row.getString("holder_name"),
                new GridCode(row.getString("grid_unit")),
                row.getString("words"),
                row.getInt("no_shows"),
                AppealStatus.valueOf(row.getString("status")),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("reason"));
    }
}
