package streethub.ui.device;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.sensor.DeviceFamily;
import streethub.ui.desk.Addresses;

/** Which facilities the list shows, as its address says it; what an address says wrongly does not filter. */
record DevicesAddress(DeviceFilter filter) {

    static DevicesAddress of(QueryParameters query, Function<String, Optional<DeviceFamily>> families) {
        return new DevicesAddress(new DeviceFilter(
                query.getSingleParameter("family").flatMap(families).orElse(null),
                Addresses.one(DeviceState.class, query.getSingleParameter("state")),
                Addresses.unit(query.getSingleParameter("unit")),
                query.getSingleParameter("q").orElse(null)));
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "family", filter.family());
        put(parameters, "state", filter.state());
        put(parameters, "unit", filter.within());
        put(parameters, "q", filter.text());
        return QueryParameters.simple(parameters);
    }

    /** The same list, but of those in that state only; null for all. */
    DevicesAddress in(@Nullable DeviceState state) {
        return new DevicesAddress(new DeviceFilter(filter.family(), state, filter.within(), filter.text()));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
