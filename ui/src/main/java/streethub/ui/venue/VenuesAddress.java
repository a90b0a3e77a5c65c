package streethub.ui.venue;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingFilter;
import streethub.booking.BookingStatus;
import streethub.ui.booking.SlotWords;
import streethub.ui.desk.Addresses;

/** Which bookings the desk's list shows, as its address says it; what an address says wrongly does not filter. */
record VenuesAddress(
        @Nullable String venue,
        @Nullable BookingStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Beyond these the database knows no dates. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    static VenuesAddress of(QueryParameters query) {
        return new VenuesAddress(
                query.getSingleParameter("venue")
                        .filter(id -> id.indexOf('\0') < 0)
                        .orElse(null),
                Addresses.one(BookingStatus.class, query.getSingleParameter("status")),
                date(query.getSingleParameter("from")),
                date(query.getSingleParameter("to")));
    }

    private static @Nullable LocalDate date(Optional<String> text) {
        try {
            return text.map(LocalDate::parse)
                    .filter(day -> day.isAfter(EARLIEST) && day.isBefore(LATEST))
                    .orElse(null);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "venue", venue);
        put(parameters, "status", status);
        put(parameters, "from", from);
        put(parameters, "to", to);
        return QueryParameters.simple(parameters);
    }

    BookingFilter filter() {
        return new BookingFilter(venue, status, begin(from), begin(to == null ? null : to.plusDays(1)));
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(SlotWords.ZONE).toInstant();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
