package streethub.booking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a venue is used more evenly than it was.
 *
 * @param recent the last four weeks against the four before
 * @param since the day on which its soft cap or a draw came to hold; null where none does or nobody has noted it
 * @param switched what followed that day, at most the last four weeks, against the four weeks before it; null without it
 */
public record LevellingEffect(
        VenueView venue,
        Comparison recent,
        @Nullable LocalDate since,
        @Nullable Comparison switched) {

    /** What was counted over some days. */
    public record Comparison(Term before, Term after) {

        /** As few bookings as this say nothing. */
        private static final int LEAST_BOOKINGS = 20;

        /** Fewer days than this do not show every weekday. */
        private static final int LEAST_DAYS = 7;

        /** Whether both terms are long and lively enough to be compared. */
        public boolean isTelling() {
            return isTelling(before) && isTelling(after);
        }

        private static boolean isTelling(Term term) {
            return term.bookings() >= LEAST_BOOKINGS
                    && !term.until().isBefore(term.from().plusDays(LEAST_DAYS));
        }
    }

    /**
     * Some days of a venue, {@code until} excluded. Its busiest and its quietest quarter are the same hours of the week
     * in both terms that are compared.
     *
     * @param percents how full it was, in percent, for each hour of the week in which it opens
     * @param bookings how many began in these days
     * @param peak how full the busiest quarter of the hours was, in percent
     * @param quiet how full the quietest quarter was, in percent
     * @param spread standard deviation between the hours that both terms have, in percentage points
     */
    public record Term(
            LocalDate from,
            LocalDate until,
            NavigableMap<HourOfWeek, Integer> percents,
            int bookings,
            int peak,
            int quiet,
            int spread) {

        public Term {
            percents = Collections.unmodifiableNavigableMap(new TreeMap<>(percents));
        }
    }
}
