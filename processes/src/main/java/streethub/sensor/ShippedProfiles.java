package streethub.sensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The profiles that come with the hub, in {@code device-profiles.json}: a new model is a row there and a test.
 *
 * @param names what decoders of makers and networks call the hub's quantities, whatever the model
 * @param words what they say for true and false
 * @param silent what they say when they know nothing
 * @param common rows that any frame of a vendor may carry, by vendor
 */
record ShippedProfiles(
        Map<String, String> names,
        Map<String, Boolean> words,
        List<String> silent,
        Map<String, List<ProfileRow>> common,
        List<DeviceProfile> models) {

    /** As rows are written in JSON: what is absent is usual. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static ShippedProfiles read() {
        try (InputStream rows = ShippedProfiles.class.getResourceAsStream("device-profiles.json")) {
            if (rows == null) {
                throw new IllegalStateException("device-profiles.json is missing");
            }
            return JSON.readValue(rows, ShippedProfiles.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
