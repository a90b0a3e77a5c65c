package streethub.ui.board;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceState;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.ui.desk.Addresses;

/**
 * What the board shows, as its address says it; what an address says wrongly is as if it were not said.
 *
 * @param unit null for one's own
 * @param at a minute of the subdistrict's time; null for now
 * @param family whose facilities are listed below, with {@code state}; null for none or all
 * @param listed whether all are listed below where neither family nor state is said
 */
record BoardAddress(
        @Nullable GridCode unit,
        @Nullable LocalDateTime at,
        @Nullable DeviceFamily family,
        @Nullable DeviceState state,
        boolean listed) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final BoardAddress OWN = new BoardAddress(null, null, null, null, false);

    static BoardAddress of(QueryParameters query) {
        return new BoardAddress(
                Addresses.unit(query.getSingleParameter("unit")),
                query.getSingleParameter("at").flatMap(BoardAddress::time).orElse(null),
                query.getSingleParameter("family").flatMap(BoardAddress::family).orElse(null),
                Addresses.one(DeviceState.class, query.getSingleParameter("state")),
                query.getSingleParameter("list").filter("all"::equals).isPresent());
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<DeviceFamily> family(String code) {
        try {
            return Optional.of(new DeviceFamily(code));
        } catch (Refusal malformed) {
            return Optional.empty();
        }
    }

    @Nullable Instant instant() {
        return at == null ? null : at.atZone(ZONE).toInstant();
    }

    BoardAddress in(@Nullable GridCode other) {
        return new BoardAddress(other, at, null, null, false);
    }

    BoardAddress at(@Nullable LocalDateTime other) {
        return new BoardAddress(unit, other, family, state, listed);
    }

    BoardAddress listing(@Nullable GridCode where, @Nullable DeviceFamily ofFamily, @Nullable DeviceState inState) {
        return new BoardAddress(where, at, ofFamily, inState, ofFamily == null && inState == null);
    }

    boolean lists() {
        return listed || family != null || state != null;
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "unit", unit);
        put(parameters, "at", at);
        put(parameters, "family", family);
        put(parameters, "state", state);
        put(parameters, "list", listed ? "all" : null);
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
