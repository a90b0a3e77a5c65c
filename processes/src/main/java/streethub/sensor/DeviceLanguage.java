package streethub.sensor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import streethub.shared.Remembered;

/**
 * How each model says what it measured, in bytes or in a decoder's words.
 */
public class DeviceLanguage {

    private record Model(DeviceProfile profile, FrameDecoder decoder, Map<String, String> names) {}

    private final ShippedProfiles shipped;
    private final Supplier<List<DeviceProfile>> profiles;
    private final Remembered<Map<String, Model>> models;

    DeviceLanguage(ShippedProfiles shipped, Supplier<List<DeviceProfile>> profiles) {
        this.shipped = shipped;
        this.profiles = profiles;
        this.models = new Remembered<>(this::read);
    }

    /** That of the models which come with the hub. */
    public static DeviceLanguage shipped() {
        ShippedProfiles shipped = ShippedProfiles.read();
        return new DeviceLanguage(shipped, shipped::models);
    }

    /** Whether frames of the model can be read. */
    public boolean knows(String model) {
        return models.get().containsKey(key(model));
    }

    /** What a frame of the model says that came on the port, 0 where that is not known. */
    public Frame decode(String model, int port, byte[] bytes) throws UnreadableFrame {
        Model known = models.get().get(key(model));
        if (known == null) {
            throw new UnreadableFrame("no decoder for the bytes of model " + model);
        }
        return decode(known, port, bytes);
    }

    /** The same by a profile that need not be registered. */
    Frame decode(DeviceProfile profile, int port, byte[] bytes) throws UnreadableFrame {
        return decode(model(profile), port, bytes);
    }

    private static Frame decode(Model model, int port, byte[] bytes) throws UnreadableFrame {
        Frame frame = model.decoder.decode(bytes);
        if (frame.unread() < bytes.length || bytes.length == 0) {
            return frame;
        }
        Integer usual = model.profile.port();
        if (usual != null && port != 0 && port != usual) {
            return Frame.silent(bytes.length);
        }
        throw new UnreadableFrame("no part of the frame is known to model " + model.profile.model());
    }

    /** The hub's name for what a decoder of this model calls so. */
    public String quantity(String model, String name) {
        Model known = models.get().get(key(model));
        String own = known == null ? null : known.names.get(name);
        return own == null ? shipped.names().getOrDefault(name, name) : own;
    }

    /** What a decoder's word means. */
    public Optional<Boolean> flag(String word) {
        return Optional.ofNullable(shipped.words().get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether a decoder says by this word that it does not know. */
    public boolean isSilent(String word) {
        return shipped.silent().contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /** After a change. */
    void forget() {
        models.forget();
    }

    private Map<String, Model> read() {
        Map<String, Model> fresh = new HashMap<>();
        profiles.get().forEach(profile -> fresh.put(key(profile.model()), model(profile)));
        return fresh;
    }

    private Model model(DeviceProfile profile) {
        List<ProfileRow> common = shipped.common().getOrDefault(profile.vendor(), List.of());
        Map<String, String> names = new HashMap<>();
        for (ProfileRow row : profile.rows()) {
            String quantity = row.quantity();
            if (quantity != null) {
                row.names().forEach(name -> names.put(name, quantity));
            }
        }
        return new Model(
                profile,
                new FrameDecoder(
                        Stream.concat(profile.rows().stream(), common.stream()).toList()),
                names);
    }

    static String key(String model) {
        return model.strip().toUpperCase(Locale.ROOT);
    }
}
