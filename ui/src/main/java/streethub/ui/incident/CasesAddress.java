package streethub.ui.incident;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentStatus;
import streethub.shared.GridCode;
import streethub.ui.desk.Addresses;

/**
 * Which cases the list shows, as its address says it; what an address says wrongly does not filter.
 *
 * @param text words to look for
 * @param to the last day, included
 */
record CasesAddress(
        @Nullable String text,
        @Nullable GridCode unit,
        @Nullable IncidentStatus status,
        @Nullable IncidentKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static CasesAddress of(QueryParameters query) {
        return new CasesAddress(
                text(query.getSingleParameter("q")),
                Addresses.unit(query.getSingleParameter("unit")),
                Addresses.one(IncidentStatus.class, query.getSingleParameter("status")),
                Addresses.one(IncidentKind.class, query.getSingleParameter("kind")),
                day(query.getSingleParameter("from")),
                day(query.getSingleParameter("to")));
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", text);
        put(parameters, "unit", unit);
        put(parameters, "status", status);
        put(parameters, "kind", kind);
        put(parameters, "from", from);
        put(parameters, "to", to);
        return QueryParameters.simple(parameters);
    }

    IncidentFilter filter() {
        return new IncidentFilter(
                status,
                kind,
                unit,
                from == null ? null : from.atStartOfDay(ZONE).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(ZONE).toInstant(),
                null,
                text);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static @Nullable String text(Optional<String> words) {
        return words.filter(typed -> !typed.isBlank() && typed.length() <= IncidentFilter.LONGEST_TEXT)
                .orElse(null);
    }

    private static @Nullable LocalDate day(Optional<String> text) {
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
