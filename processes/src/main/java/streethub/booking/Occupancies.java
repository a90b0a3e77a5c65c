package streethub.booking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has which atomic unit when. The table's exclusion constraint keeps two from having the same; whoever comes second
 * is told so instead of failing.
 *
 * @see <a href="../../../../../../docs/decisions/0012-no-two-bookings-overlap.md">decision 0012</a>
 */
@Repository
class Occupancies {

    private static final String CLAIM = """
            insert into occupancy (atom, during, booking)
            select atom, tstzrange(:from, :until), :booking from unnest(:atoms::text[]) as a (atom) order by atom
            on conflict do nothing""";

    private final JdbcClient jdbc;

    Occupancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the unit occupies: the booking's time and the buffer after it. */
    private static Instant until(UnitView unit, Instant until) {
        return until.plusSeconds(60L * unit.bufferMinutes());
    }

    /**
     * Whoever lets go of something at these venues and takes something else, or takes several atoms, does so after
     * whoever does now: two that wait for what the other has let go of would wait for ever.
     */
    void lock(String... venues) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('venue:' || venue, 0)) "
                                + "from (select distinct venue from unnest(:venues::text[]) as v (venue) order by venue) as sorted")
                .param("venues", venues)
                .query((row, n) -> n)
                .list();
    }

    /** Takes all atoms of the unit for the booking, or none: false where one of them is taken already. */
    boolean claim(String booking, UnitView unit, Instant from, Instant until) {
        if (unit.atoms().size() > 1) {
            lock(unit.venue());
        }
        int taken = jdbc.sql(CLAIM)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until(unit, until)))
                .param("booking", booking)
                .param("atoms", unit.atoms().toArray(String[]::new))
                .update();
        if (taken == unit.atoms().size()) {
            return true;
        }
        if (taken > 0) {
            release(booking);
        }
        return false;
    }

    void release(String booking) {
        jdbc.sql("delete from occupancy where booking = :booking")
                .param("booking", booking)
                .update();
    }

    /** Takes all atoms of the unit for a block-out, or none. */
    boolean block(long block, UnitView unit, Instant from, Instant until) {
        int taken = jdbc.sql(CLAIM.replace("booking)", "block)").replace(":booking", ":block"))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("block", block)
                .param("atoms", unit.atoms().toArray(String[]::new))
                .update();
        return taken == unit.atoms().size();
    }

    /**
     * One taken stretch.
     *
     * @param blocked whether the venue's manager closed it
     */
    record Taken(String atom, Instant from, Instant until, boolean blocked) {}

    /** What is taken of these atoms between the two times. */
    List<Taken> between(List<String> atoms, Instant from, Instant until) {
        return jdbc.sql("""
                select atom, lower(during) as starts, upper(during) as ends, block is not null as blocked
                from occupancy where atom = any(:atoms) and during && tstzrange(:from, :until)""")
                .param("atoms", atoms.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, n) -> new Taken(
                        row.getString("atom"),
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant(),
                        row.getBoolean("blocked")))
                .list();
    }

    /** The numbers of the bookings that overlap the unit's atoms between the two times. */
    List<String> bookingsIn(UnitView unit, Instant from, Instant until) {
        return jdbc.sql("""
                select distinct booking from occupancy
                where atom = any(:atoms) and during && tstzrange(:from, :until) and booking is not null
                order by booking""")
                .param("atoms", unit.atoms().toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(String.class)
                .list();
    }
}
