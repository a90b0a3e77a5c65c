package streethub.booking;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.booking.LevellingEffect.Comparison;
import streethub.booking.LevellingEffect.Term;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Measures for those who answer for a venue whether its use has become more even. */
@Service
@Transactional(readOnly = true)
public class LevellingEffects {

    private static final int WEEKS = 4;
    private static final int QUARTER = 4;

    private final VenueTable venues;
    private final Levelling levelling;
    private final BookingClock clock;
    private final JdbcClient jdbc;

    LevellingEffects(VenueTable venues, Levelling levelling, BookingClock clock, JdbcClient jdbc) {
        this.venues = venues;
        this.levelling = levelling;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What has come of the venue's levelling up to yesterday; for those who look after it or answer for it. */
    public LevellingEffect of(Actor actor, String venueId) {
        VenueView venue = venues.find(venueId).orElseThrow(() -> Refusal.notFound("booking.venue.unknown", venueId));
        if (!BookingAccess.isStaffOf(actor, venue.gridUnit())) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        LocalDate today = LocalDate.ofInstant(clock.now(), SlotPlan.ZONE);
        LocalDate month = today.minusWeeks(WEEKS);
        LocalDate since = since(venueId);
        return new LevellingEffect(
                venue,
                compare(venue, month.minusWeeks(WEEKS), month, month, today),
                since,
                since == null
                        ? null
                        : compare(
                                venue,
                                since.minusWeeks(WEEKS),
                                since,
                                since.isAfter(month) ? since : month,
                                today.isBefore(since) ? since : today));
    }

    private @Nullable LocalDate since(String venue) {
        return jdbc.sql("""
                        select max(since) as since from (
                            select hot_cap_since as since from venue where id = :venue
                            union all select lottery_since from bookable_unit where venue = :venue) as switched""").param("venue", venue).query((row, n) -> row.getTimestamp("since")).list().stream()
                .filter(since -> since != null)
                .map(since -> LocalDate.ofInstant(since.toInstant(), SlotPlan.ZONE))
                .findFirst()
                .orElse(null);
    }

    private Comparison compare(VenueView venue, LocalDate from, LocalDate until, LocalDate then, LocalDate end) {
        NavigableMap<HourOfWeek, Integer> before = levelling.percents(venue, from, until);
        NavigableMap<HourOfWeek, Integer> after = levelling.percents(venue, then, end);
        // Judged by both terms: hours chosen by the first alone would seem to even out by mere chance.
        List<HourOfWeek> hours = before.keySet().stream()
                .filter(after::containsKey)
                .sorted(Comparator.comparingInt(hour -> before.getOrDefault(hour, 0) + after.getOrDefault(hour, 0)))
                .toList();
        int quarter = hours.isEmpty() ? 0 : Math.max(1, hours.size() / QUARTER);
        return new Comparison(
                term(venue, from, until, before, hours, quarter), term(venue, then, end, after, hours, quarter));
    }

    /** One term, judged by hours that both have, the quietest first: a holiday in one opens others. */
    private Term term(
            VenueView venue,
            LocalDate from,
            LocalDate until,
            NavigableMap<HourOfWeek, Integer> percents,
            List<HourOfWeek> hours,
            int quarter) {
        return new Term(
                from,
                until,
                percents,
                bookings(venue.id(), from, until),
                mean(percents, hours.subList(hours.size() - quarter, hours.size())),
                mean(percents, hours.subList(0, quarter)),
                spread(hours.stream()
                        .map(percents::get)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private int bookings(String venue, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select count(*) from booking
                where venue = :venue and starts_at >= :from and starts_at < :until
                  and status in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')""")
                .param("venue", venue)
                .param("from", Timestamp.from(from.atStartOfDay(SlotPlan.ZONE).toInstant()))
                .param("until", Timestamp.from(until.atStartOfDay(SlotPlan.ZONE).toInstant()))
                .query(Integer.class)
                .single();
    }

    private static int mean(Map<HourOfWeek, Integer> percents, List<HourOfWeek> hours) {
        return (int) Math.round(hours.stream()
                .mapToInt(hour -> percents.getOrDefault(hour, 0))
                .average()
                .orElse(0));
    }

    private static int spread(Collection<Integer> percents) {
        double mean = percents.stream().mapToInt(Integer::intValue).average().orElse(0);
        double variance = percents.stream()
                .mapToDouble(percent -> (percent - mean) * (percent - mean))
                .average()
                .orElse(0);
        return (int) Math.round(Math.sqrt(variance));
    }
}
