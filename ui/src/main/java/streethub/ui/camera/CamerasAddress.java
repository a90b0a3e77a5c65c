package streethub.ui.camera;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.ui.desk.Addresses;

/**
 * Which cameras the page shows, as its address says it; what an address says wrongly does not count.
 *
 * @param split how many pictures at once: 1, 4 or 9
 * @param unit only within this unit; null for all
 * @param camera the one that the page begins with; null for the first
 * @param caseNumber the case for which one looks; null for none
 */
record CamerasAddress(
        int split,
        @Nullable GridCode unit,
        @Nullable String camera,
        @Nullable String caseNumber) {

    private static final int USUAL = 4;

    static CamerasAddress of(QueryParameters query) {
        Optional<String> camera = query.getSingleParameter("camera");
        int split = query.getSingleParameter("split")
                .map(text -> switch (text) {
                    case "1" -> 1;
                    case "9" -> 9;
                    default -> USUAL;
                })
                .orElse(camera.isPresent() ? 1 : USUAL);
        return new CamerasAddress(
                split,
                Addresses.unit(query.getSingleParameter("unit")),
                camera.orElse(null),
                query.getSingleParameter("case").orElse(null));
    }

    /** One camera, large. */
    static CamerasAddress one(String camera, @Nullable String caseNumber) {
        return new CamerasAddress(1, null, camera, caseNumber);
    }

    CamerasAddress split(int number) {
        return new CamerasAddress(number, unit, camera, caseNumber);
    }

    CamerasAddress within(@Nullable GridCode other) {
        return new CamerasAddress(split, other, null, caseNumber);
    }

    CamerasAddress from(String first) {
        return new CamerasAddress(split, unit, first, caseNumber);
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("split", Integer.toString(split));
        put(parameters, "unit", unit);
        put(parameters, "camera", camera);
        put(parameters, "case", caseNumber);
        return QueryParameters.simple(parameters);
    }

    String path() {
        return "cameras?" + query().getQueryString();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
