package streethub.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a venue is crowded and when deserted, and what is free in its quiet hours; nothing of it names anybody. */
@Service
@Transactional(readOnly = true)
public class Levelling {

    private static final int WEEKS = 8;
    private static final int DAYS_AHEAD = 7;
    private static final int MOST = 10;

    /** Minutes taken by hour of the week: each booking cut at the full hours, times the atoms it takes. */
    private static final String TAKEN = """
            select extract(isodow from h at time zone 'Asia/Shanghai')::int as weekday,
                extract(hour from h at time zone 'Asia/Shanghai')::int as hour,
                sum(extract(epoch from least(b.ends_at, h + interval '1 hour') - greatest(b.starts_at, h))
                    / 60 * cardinality(u.atoms)) as minutes
            from booking b join bookable_unit u on u.id = b.unit
            cross join lateral generate_series(
                date_trunc('hour', b.starts_at), b.ends_at - interval '1 microsecond', interval '1 hour') as h
            where b.venue = :venue and b.starts_at >= :since and b.starts_at < :until
              and b.status in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')
            group by 1, 2""";

    private final Venues venues;
    private final SlotPlan plan;
    private final BookingClock clock;
    private final JdbcClient jdbc;
    private final Cache<String, VenueHeat> heats =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    Levelling(Venues venues, SlotPlan plan, BookingClock clock, JdbcClient jdbc) {
        this.venues = venues;
        this.plan = plan;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** How full the venue has been over the last eight weeks, by hour of the week; at most ten minutes old. */
    public VenueHeat heat(String venueId) {
        return heat(venues.get(venueId));
    }

    VenueHeat heat(VenueView venue) {
        return heats.get(venue.id(), id -> measure(venue));
    }

    /** What is free in the venue's quiet hours of the coming seven days, the quietest first. */
    public List<Slot> quiet(String venueId) {
        VenueHeat heat = heat(venueId);
        LocalDate today = LocalDate.ofInstant(clock.now(), SlotPlan.ZONE);
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .boxed()
                .flatMap(day -> venues.slots(venueId, today.plusDays(day)).stream())
                .filter(slot -> slot.state() == SlotState.FREE)
                .filter(slot -> heat.level(slot.from(), slot.until()) == HeatLevel.QUIET)
                .sorted(Comparator.<Slot>comparingInt(slot -> heat.percent(slot.from(), slot.until()))
                        .thenComparing(Slot::from)
                        .thenComparing(Slot::unit))
                .limit(MOST)
                .toList();
    }

    private VenueHeat measure(VenueView venue) {
        LocalDate today = LocalDate.ofInstant(clock.now(), SlotPlan.ZONE);
        return new VenueHeat(
                venue.id(),
                percents(venue, today.minusWeeks(WEEKS), today),
                today.atStartOfDay(SlotPlan.ZONE).toInstant());
    }

    /** How full the venue was from the first day until the end, excluded, by hour of the week, as it opens now. */
    NavigableMap<HourOfWeek, Integer> percents(VenueView venue, LocalDate first, LocalDate end) {
        Map<HourOfWeek, Long> taken = taken(
                venue,
                first.atStartOfDay(SlotPlan.ZONE).toInstant(),
                end.atStartOfDay(SlotPlan.ZONE).toInstant());
        long atoms = venue.units().stream()
                .flatMap(unit -> unit.atoms().stream())
                .distinct()
                .count();
        TreeMap<HourOfWeek, Integer> percents = new TreeMap<>();
        if (atoms == 0) {
            return percents;
        }
        open(venue, first, end).forEach((hour, minutes) -> {
            long percent = 100 * taken.getOrDefault(hour, 0L) / (minutes * atoms);
            percents.put(hour, Math.toIntExact(Math.min(100, percent)));
        });
        return percents;
    }

    private Map<HourOfWeek, Long> taken(VenueView venue, Instant since, Instant until) {
        Map<HourOfWeek, Long> taken = new HashMap<>();
        jdbc.sql(TAKEN)
                .param("venue", venue.id())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    HourOfWeek hour = new HourOfWeek(DayOfWeek.of(row.getInt("weekday")), row.getInt("hour"));
                    taken.put(hour, row.getLong("minutes"));
                });
        return taken;
    }

    /** Minutes in which the venue was open, by hour of the week. */
    private Map<HourOfWeek, Long> open(VenueView venue, LocalDate first, LocalDate end) {
        Map<HourOfWeek, Long> open = new HashMap<>();
        first.datesUntil(end)
                .flatMap(day -> plan.stretches(venue, day).stream())
                .forEach(stretch ->
                        HourOfWeek.minutes(stretch).forEach((hour, minutes) -> open.merge(hour, minutes, Long::sum)));
        return open;
    }
}
