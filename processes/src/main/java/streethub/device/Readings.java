package streethub.device;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import streethub.sensor.Quantity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of a device as one flat JSON object, and how newer ones join older ones. */
@Component
class Readings {

    private static final TypeReference<Map<String, Object>> FLAT = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.shared();

    String toJson(Map<String, Object> values) {
        return json.writeValueAsString(values);
    }

    Map<String, Object> fromJson(String text) {
        return json.readValue(text, FLAT);
    }

    /** Newer values replace those of the same name; angles without a verdict also take the old verdict away. */
    static Map<String, Object> join(Map<String, Object> older, Map<String, Object> newer) {
        Map<String, Object> joined = new HashMap<>(older);
        if (newer.keySet().stream().anyMatch(Quantity.ANGLES::contains)) {
            joined.remove(Quantity.TILTED.key());
        }
        joined.putAll(newer);
        return joined;
    }
}
