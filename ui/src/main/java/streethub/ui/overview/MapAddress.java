package streethub.ui.overview;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows, as its address says it.
 *
 * @param cases whether open cases are drawn
 * @param devices whether facilities that are well are drawn; the others always are
 * @param cameras whether cameras are drawn, for those whom they concern
 * @param chosen id of the marker whose card is open, null for none
 */
record MapAddress(
        boolean cases,
        boolean devices,
        boolean cameras,
        @Nullable String chosen) {

    static final MapAddress ALL = new MapAddress(true, true, true, null);

    static MapAddress of(QueryParameters query) {
        return new MapAddress(
                query.getSingleParameter("cases").filter("0"::equals).isEmpty(),
                query.getSingleParameter("devices").filter("0"::equals).isEmpty(),
                query.getSingleParameter("cameras").filter("0"::equals).isEmpty(),
                query.getSingleParameter("chosen").orElse(null));
    }

    MapAddress choosing(@Nullable String marker) {
        return new MapAddress(cases, devices, cameras, marker);
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!cases) {
            parameters.put("cases", "0");
        }
        if (!devices) {
            parameters.put("devices", "0");
        }
        if (!cameras) {
            parameters.put("cameras", "0");
        }
        if (chosen != null) {
            parameters.put("chosen", chosen);
        }
        return QueryParameters.simple(parameters);
    }
}
