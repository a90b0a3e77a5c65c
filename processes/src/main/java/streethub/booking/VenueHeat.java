package streethub.booking;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How full a venue has been in the hours of the week.
 *
 * @param percents share of the slot time that was taken, in percent, for each hour in which the venue opens
 * @param asOf up to which day's beginning it was counted
 */
public record VenueHeat(String venue, SortedMap<HourOfWeek, Integer> percents, Instant asOf) {

    public VenueHeat {
        percents = Collections.unmodifiableSortedMap(new TreeMap<>(percents));
    }

    /** The share at that time, in percent, in the mean over the hours it lies in. */
    public int percent(Instant from, Instant until) {
        Map<HourOfWeek, Long> minutes = HourOfWeek.minutes(new SlotPlan.Span(from, until));
        long all = minutes.values().stream().mapToLong(Long::longValue).sum();
        long taken = minutes.entrySet().stream()
                .mapToLong(hour -> hour.getValue() * percents.getOrDefault(hour.getKey(), 0))
                .sum();
        return all == 0 ? 0 : Math.toIntExact(taken / all);
    }

    /** How full it is at that time. */
    public HeatLevel level(Instant from, Instant until) {
        return HeatLevel.of(percent(from, until));
    }

    /** How full it is at that moment's hour: what "quiet now" means. */
    public HeatLevel level(Instant moment) {
        return HeatLevel.of(percents.getOrDefault(HourOfWeek.of(moment), 0));
    }
}
