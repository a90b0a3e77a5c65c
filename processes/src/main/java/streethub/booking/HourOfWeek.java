package streethub.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * An hour that comes back every week.
 *
 * @param hour 0 to 23
 */
public record HourOfWeek(DayOfWeek weekday, int hour) implements Comparable<HourOfWeek> {

    private static final Comparator<HourOfWeek> ORDER =
            Comparator.comparing(HourOfWeek::weekday).thenComparing(HourOfWeek::hour);

    static HourOfWeek of(Instant instant) {
        ZonedDateTime time = instant.atZone(SlotPlan.ZONE);
        return new HourOfWeek(time.getDayOfWeek(), time.getHour());
    }

    /** How many minutes of the stretch lie in each hour. */
    static Map<HourOfWeek, Long> minutes(SlotPlan.Span span) {
        Map<HourOfWeek, Long> minutes = new HashMap<>();
        Instant from = span.from();
        while (from.isBefore(span.until())) {
            Instant hour = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            Instant until = hour.isBefore(span.until()) ? hour : span.until();
            minutes.merge(of(from), ChronoUnit.MINUTES.between(from, until), Long::sum);
            from = until;
        }
        return minutes;
    }

    @Override
    public int compareTo(HourOfWeek other) {
        return ORDER.compare(this, other);
    }
}
