package streethub.integrations.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The profiles in {@code device-profiles.json}: a new model is a row there and a test. */
@Component
class DeviceProfiles {

    private final DeviceProfile.Book book;
    private final Map<String, List<DeviceProfile.Channel>> channels;

    DeviceProfiles() {
        try (InputStream rows = DeviceProfiles.class.getResourceAsStream("device-profiles.json")) {
            if (rows == null) {
                throw new IllegalStateException("device-profiles.json is missing");
            }
            this.book = JsonMapper.shared().readValue(rows, DeviceProfile.Book.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.channels = book.models().stream()
                .collect(Collectors.toMap(profile -> key(profile.model()), profile -> Stream.concat(
                                profile.channels().stream(), book.common().stream())
                        .toList()));
    }

    /** The parts of the model's frames; empty for a model whose bytes nobody can read. */
    Optional<List<DeviceProfile.Channel>> channels(String model) {
        return Optional.ofNullable(channels.get(key(model)));
    }

    /** The hub's name for a decoder's. */
    String quantity(String name) {
        return book.names().getOrDefault(name, name);
    }

    /** What a decoder's word means. */
    Optional<Boolean> flag(String word) {
        return Optional.ofNullable(book.words().get(word.toLowerCase(Locale.ROOT)));
    }

    private static String key(String model) {
        return model.toUpperCase(Locale.ROOT);
    }
}
