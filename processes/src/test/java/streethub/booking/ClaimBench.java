package streethub.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims of slots as the service makes them, and the same rows entered where nothing keeps two apart; each in a
 * transaction of its own.
 */
public final class ClaimBench {

    private static final String VENUE = "claims";
    private static final UnitView COURT = new UnitView(
            "claims-1",
            VENUE,
            "1号场",
            BookingMode.INSTANT,
            List.of("RESIDENT"),
            60,
            0,
            1,
            4,
            0,
            14,
            120,
            false,
            true,
            List.of("claims-1"));
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Occupancies occupancies;
    private final TransactionTemplate transaction;

    /** A court with no booking, and beside it a table of the same shape without the constraint. */
    public ClaimBench(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.occupancies = new Occupancies(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        jdbc.sql("""
                insert into venue (id, name, grid_unit, lat, lon, address, opening_hours)
                values (:id, '球场', '510117006001', 30.83, 103.83, '', '24/7')""").param("id", VENUE).update();
        jdbc.sql("""
                insert into bookable_unit (id, venue, name, mode, audience, slot_minutes, capacity, atoms, position)
                values (:id, :venue, '1号场', 'INSTANT', '{RESIDENT}', 60, 4, array[:id], 0)""").param("id", COURT.id()).param("venue", VENUE).update();
        jdbc.sql("create table bare_occupancy (atom text, during tstzrange, booking text, block bigint)")
                .update();
    }

    /** Claims the slot of that number and enters the booking where nobody was there before; whether it did. */
    public boolean claim(int slot, int claimant) {
        String number = number(slot, claimant);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean won = occupancies.claim(number, COURT, from(slot), until(slot));
            if (won) {
                enter(number, slot);
            }
            return won;
        }));
    }

    private void enter(String number, int slot) {
        jdbc.sql("""
                insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status, created_at,
                    sequence, version)
                values (:number, :venue, :unit, :from::timestamptz, :until::timestamptz, :number, '', 'PENDING', now(), 0, 0)""")
                .param("number", number)
                .param("venue", VENUE)
                .param("unit", COURT.id())
                .param("from", from(slot).toString())
                .param("until", until(slot).toString())
                .update();
    }

    /** Enters the same row as a claim, whoever was there before. */
    public void insert(int slot, int claimant) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into bare_occupancy (atom, during, booking)
                select atom, tstzrange(:from::timestamptz, :until::timestamptz), :booking
                from unnest(:atoms::text[]) as a (atom) order by atom""")
                .param("from", from(slot).toString())
                .param("until", until(slot).toString())
                .param("booking", number(slot, claimant))
                .param("atoms", COURT.atoms().toArray(String[]::new))
                .update());
    }

    /** How many slots have exactly one booking that holds them. */
    public int slotsWithOneWinner() {
        return jdbc.sql("""
                select count(*) from (
                    select o.during from occupancy o join booking b on b.number = o.booking
                    where o.atom = :atom group by o.during having count(*) = 1) one""").param("atom", COURT.id()).query(Integer.class).single();
    }

    /** How many rows the table without the constraint took. */
    public int bareRows() {
        return jdbc.sql("select count(*) from bare_occupancy")
                .query(Integer.class)
                .single();
    }

    private static String number(int slot, int claimant) {
        return "P4-" + slot + "-" + claimant;
    }

    private static Instant from(int slot) {
        return FIRST.plus(Duration.ofHours(slot));
    }

    private static Instant until(int slot) {
        return from(slot).plus(Duration.ofHours(1));
    }
}
