package streethub.ui.alarm;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmFilter;
import streethub.alarm.AlarmState;
import streethub.sensor.DeviceFamily;
import streethub.ui.desk.Addresses;

/** Which alarms the list shows, as its address says it; what an address says wrongly does not filter. */
record AlarmsAddress(AlarmFilter filter) {

    static AlarmsAddress of(QueryParameters query, Function<String, Optional<DeviceFamily>> families) {
        return new AlarmsAddress(new AlarmFilter(
                Addresses.one(AlarmState.class, query.getSingleParameter("state")),
                query.getSingleParameter("family").flatMap(families).orElse(null),
                Addresses.unit(query.getSingleParameter("unit")),
                query.getSingleParameter("device").filter(id -> !id.isBlank()).orElse(null)));
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "state", filter.state());
        put(parameters, "family", filter.family());
        put(parameters, "unit", filter.within());
        put(parameters, "device", filter.device());
        return QueryParameters.simple(parameters);
    }

    /** The same list, but of those in that state only; null for all. */
    AlarmsAddress in(@Nullable AlarmState state) {
        return new AlarmsAddress(new AlarmFilter(state, filter.family(), filter.within(), filter.device()));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
