package streethub.booking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.identity.Actor;

/** The rows of what managers have blocked; what a block takes of the units stands in the occupancies. */
@Repository
class BlockTable {

    private static final RowMapper<VenueBlock> ROW = (row, n) -> new VenueBlock(
            row.getLong("id"),
            row.getString("unit"),
            row.getTimestamp("starts_at").toInstant(),
            row.getTimestamp("ends_at").toInstant(),
            row.getString("reason"),
            row.getString("created_by"),
            row.getTimestamp("created_at").toInstant());

    private final JdbcClient jdbc;

    BlockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VenueBlock insert(Actor by, String unit, SlotPlan.Span time, String reason, Instant at) {
        return jdbc.sql("""
                insert into venue_block (unit, starts_at, ends_at, reason, created_by, created_at)
                values (:unit, :from, :until, :reason, :by, :at) returning *""")
                .param("unit", unit)
                .param("from", Timestamp.from(time.from()))
                .param("until", Timestamp.from(time.until()))
                .param("reason", reason)
                .param("by", by.username())
                .param("at", Timestamp.from(at))
                .query(ROW)
                .single();
    }

    Optional<VenueBlock> find(long id) {
        return jdbc.sql("select * from venue_block where id = :id")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    List<VenueBlock> between(List<String> units, SlotPlan.Span time) {
        return jdbc.sql("""
                select * from venue_block
                where unit = any(:units) and starts_at < :until and ends_at > :from order by starts_at, id""")
                .param("units", units.toArray(String[]::new))
                .param("from", Timestamp.from(time.from()))
                .param("until", Timestamp.from(time.until()))
                .query(ROW)
                .list();
    }

    /** Takes the block away and with it what it occupies; false where somebody else already has. */
    boolean delete(long id) {
        return jdbc.sql("delete from venue_block where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
