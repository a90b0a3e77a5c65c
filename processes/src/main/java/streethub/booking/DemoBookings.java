package streethub.booking;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Eight made-up weeks behind the demo's venues, crowded in the evenings and deserted in the mornings. */
@Component
@Order(DemoBookings.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
@ConditionalOnBooleanProperty(name = "streethub.demo-life", matchIfMissing = true)
class DemoBookings implements ApplicationRunner {

    /** After the venues they were made at. */
    static final int ORDER = DemoVenues.ORDER + 1;

    static final String HOLDER = "demo-past";

    private static final int DAYS = 56;
    private static final int SEED = 20_261_125;
    private static final double MISSED = 0.04;

    private final VenueTable venues;
    private final SlotPlan plan;
    private final BookingClock clock;
    private final JdbcTemplate jdbc;

    DemoBookings(VenueTable venues, SlotPlan plan, BookingClock clock, JdbcTemplate jdbc) {
        this.venues = venues;
        this.plan = plan;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Boolean made =
                jdbc.queryForObject("select exists (select from booking where holder = ?)", Boolean.class, HOLDER);
        if (Boolean.TRUE.equals(made)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.now(), SlotPlan.ZONE);
        Random random = new Random(SEED);
        List<Object[]> bookings = new ArrayList<>();
        for (VenueView venue : venues.page("", 10)) {
            for (UnitView unit : venue.units()) {
                if (unit.atoms().size() == 1) {
                    today.minusDays(DAYS)
                            .datesUntil(today)
                            .flatMap(day -> plan.on(venue, unit, day).stream())
                            .filter(slot -> random.nextDouble() < chance(slot))
                            .forEach(slot -> bookings.add(row(bookings.size() + 1, unit, slot, random)));
                }
            }
        }
        jdbc.batchUpdate("""
                insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status, created_at,
                    sequence, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)""", bookings);
        jdbc.update("""
                insert into occupancy (atom, during, booking)
                select unit, tstzrange(starts_at, ends_at), number from booking
                where holder = ? and status <> 'NO_SHOW'""", HOLDER);
    }

    private static Object[] row(int serial, UnitView unit, SlotPlan.Span slot, Random random) {
        BookingStatus came = unit.checkIn() ? BookingStatus.CHECKED_IN : BookingStatus.CONFIRMED;
        boolean missed = unit.checkIn() && random.nextDouble() < MISSED;
        return new Object[] {
            "B-DEMO-" + serial,
            unit.venue(),
            unit.id(),
            Timestamp.from(slot.from()),
            Timestamp.from(slot.until()),
            HOLDER,
            "居民（演示）",
            (missed ? BookingStatus.NO_SHOW : came).name(),
            Timestamp.from(slot.from())
        };
    }

    /** How likely a slot was taken: working people come in the evening and on free afternoons. */
    private static double chance(SlotPlan.Span slot) {
        ZonedDateTime from = slot.from().atZone(SlotPlan.ZONE);
        boolean weekend = from.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (weekend) {
            return from.getHour() >= 13 && from.getHour() < 18 ? 0.95 : 0.4;
        }
        if (from.getHour() >= 17) {
            return 0.99;
        }
        return from.getHour() >= 13 ? 0.3 : 0.05;
    }
}
