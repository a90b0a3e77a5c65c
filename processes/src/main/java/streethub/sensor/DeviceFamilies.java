package streethub.sensor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/** The families of facilities that the hub watches; an admin adds more. What another node changes shows in a minute. */
@Service
public class DeviceFamilies {

    private final FamilyTable table;
    private final Cache<Boolean, List<FamilyView>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    DeviceFamilies(FamilyTable table) {
        this.table = table;
        table.ship();
    }

    /** All families, the usual ones first. */
    public List<FamilyView> list() {
        List<FamilyView> hit = known.getIfPresent(true);
        if (hit != null) {
            return hit;
        }
        List<FamilyView> fresh = table.all();
        known.put(true, fresh);
        return fresh;
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
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.invalidateAll();
            }
        });
    }
}
