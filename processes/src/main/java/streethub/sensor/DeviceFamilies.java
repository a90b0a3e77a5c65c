package streethub.sensor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;
import streethub.shared.Remembered;

/** The families of facilities that the hub watches; an admin adds more. */
@Service
public class DeviceFamilies {

    private final FamilyTable table;
    private final Remembered<List<FamilyView>> known;

    DeviceFamilies(FamilyTable table) {
        this.table = table;
        table.ship();
        this.known = new Remembered<>(table::all);
    }

    /** All families, the usual ones first. */
    public List<FamilyView> list() {
        return known.get();
    }

    /** The family of that code; null for null or nothing, a refusal that names the field for what is no family. */
    public @Nullable DeviceFamily choice(String field, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return find(code)
                .orElseThrow(() -> Refusal.invalid(
                        field,
                        "sensor.family.unknown",
                        String.join(
                                ", ",
                                list().stream().map(it -> it.family().code()).toList())));
    }

    /** The family of that code. */
    public Optional<DeviceFamily> find(String code) {
        return list().stream()
                .map(FamilyView::family)
                .filter(family -> family.code().equals(code))
                .findFirst();
    }

    /** What the family is called in the language. */
    public String name(Locale locale, DeviceFamily family) {
        return list().stream()
                .filter(one -> one.family().equals(family))
                .findFirst()
                .map(one -> one.name(locale))
                .orElse(family.code());
    }

    /** Adds a family, or replaces one that an admin has added. For admins. */
    @Transactional
    public void put(Actor actor, FamilyView family) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("sensor.family.adminOnly");
        }
        if (!table.own(family)) {
            throw Refusal.conflict("sensor.family.shipped", family.family().code());
        }
        known.forget();
    }
}
