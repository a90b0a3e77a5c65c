package streethub.sensor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/** The register of the models that the hub can read: an admin looks them up, tries a frame, and adds models by rows. */
@Service
public class DeviceProfiles {

    private final ProfileTable table;
    private final DeviceLanguage language;

    DeviceProfiles(ProfileTable table, DeviceLanguage language) {
        this.table = table;
        this.language = language;
    }

    /** All profiles, by vendor and model. For admins. */
    @Transactional(readOnly = true)
    public List<DeviceProfile> list(Actor actor) {
        requireAdmin(actor);
        return table.all();
    }

    /** One profile; the model's name in any case. For admins. */
    @Transactional(readOnly = true)
    public DeviceProfile get(Actor actor, String model) {
        return list(actor).stream()
                .filter(profile -> DeviceLanguage.key(profile.model()).equals(DeviceLanguage.key(model)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("profile.unknown", model));
    }

    /** Adds a model or replaces one that an admin has added; its sample must be readable by its rows. For admins. */
    @Transactional
    public DeviceProfile put(Actor actor, DeviceProfile profile) {
        requireAdmin(actor);
        DeviceProfile own = new DeviceProfile(
                profile.vendor(),
                profile.model(),
                profile.port(),
                profile.rows(),
                profile.sample(),
                profile.note(),
                profile.source(),
                false);
        String sample = own.sample();
        if (sample != null) {
            read("sample", own, 0, sample);
        }
        if (!table.own(own)) {
            throw Refusal.conflict("profile.shipped", own.model());
        }
        language.forget();
        return own;
    }

    /** What a registered model makes of a frame. For admins. */
    @Transactional(readOnly = true)
    public List<Decoded> decode(Actor actor, String model, @Nullable Integer port, String hex) {
        return decode(actor, get(actor, model), port, hex);
    }

    /** What rows make of a frame that need not be registered. For admins. */
    public List<Decoded> decode(Actor actor, DeviceProfile profile, @Nullable Integer port, String hex) {
        requireAdmin(actor);
        return Decoded.of(profile, read("data", profile, port == null ? 0 : port, hex));
    }

    private Frame read(String field, DeviceProfile profile, int port, String hex) {
        try {
            return language.decode(profile, port, DeviceProfile.hex(field, hex));
        } catch (UnreadableFrame unreadable) {
            throw Refusal.invalid(field, "profile.unreadable", unreadable.reason());
        }
    }

    /** Refuses whoever is no admin. */
    public void requireAdmin(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("profile.adminOnly");
        }
    }
}
