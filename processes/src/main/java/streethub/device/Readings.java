package streethub.device;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of a device as one flat JSON object. */
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
}
