package streethub.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.sensor.DeviceLanguage;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

/**
 * The senders that belong to no device: each is listed once with its last messages until an admin binds it to a device,
 * which then takes these messages in, or dismisses it. What comes in the instant of binding may be listed once more;
 * binding that to the same device takes it in too.
 */
@Service
public class Quarantine {

    /** As many messages of a stranger as are kept. */
    public static final int MOST_MESSAGES = 50;

    private static final int DEFAULT_LIMIT = 50;
    private static final Duration REDELIVERY = Duration.ofMinutes(15);

    private final QuarantineTable table;
    private final Devices devices;
    private final Grids grids;
    private final DeadLetters letters;
    private final ObjectProvider<DeadLetterReplay> replay;
    private final DeviceLanguage language;
    private final Clock clock;

    Quarantine(
            QuarantineTable table,
            Devices devices,
            Grids grids,
            DeadLetters letters,
            ObjectProvider<DeadLetterReplay> replay,
            DeviceLanguage language,
            Clock clock) {
        this.table = table;
        this.devices = devices;
        this.grids = grids;
        this.letters = letters;
        this.replay = replay;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Keeps a message of a stranger; of a dismissed one it is only counted.
     *
     * @param redeliveredSince when the broker may have delivered it before, as in {@link DeadLetters#keep}
     * @return false where there are too many strangers for another
     */
    @Transactional
    public boolean keep(Stranger stranger, QuarantinedMessage message, @Nullable Instant redeliveredSince) {
        byte[] digest = DeadLetters.digest(message.topic(), message.payload());
        if (redeliveredSince != null
                && table.isKept(stranger.reference(), digest, redeliveredSince.minus(REDELIVERY), redeliveredSince)) {
            return true;
        }
        Optional<QuarantineTable.Entry> entry = table.count(stranger, message.at());
        entry.filter(one -> !one.dismissed()).ifPresent(one -> table.keep(one.id(), message, digest, MOST_MESSAGES));
        return entry.isPresent();
    }

    /**
     * The strangers, the newest first. For admins.
     *
     * @param dismissed those that have been dismissed, and not those that wait
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200, null for 50
     */
    @Transactional(readOnly = true)
    public CursorPage<QuarantinedDevice> page(
            Actor actor, boolean dismissed, @Nullable String cursor, @Nullable Integer limit) {
        requireAdmin(actor);
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "device.limit", CursorPage.MAX_LIMIT);
        }
        List<QuarantinedDevice> rows = table.page(dismissed, DeadLetters.position(cursor), size + 1);
        return rows.size() <= size
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(
                        rows.subList(0, size), Long.toString(rows.get(size - 1).id()));
    }

    /** The stranger's kept messages in the order in which they came. For admins. */
    @Transactional(readOnly = true)
    public List<QuarantinedMessage> messages(Actor actor, long id) {
        return table.messages(find(actor, id).id());
    }

    /** One stranger. For admins. */
    @Transactional(readOnly = true)
    public QuarantinedDevice find(Actor actor, long id) {
        requireAdmin(actor);
        return table.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Says that the stranger is the sensor of a device from now on; its kept messages are taken in, in order.
     *
     * @param model of the stranger; where it is not said, what its network told if the hub reads that model's frames, else
     *     that of the sensor before
     */
    @Transactional
    public Bound bind(Actor actor, long id, String device, @Nullable String model) {
        requireAdmin(actor);
        QuarantinedDevice stranger = table.lock(id).orElseThrow(() -> unknown(id));
        String told = stranger.stranger().model();
        String readable = language.knows(told) ? told : null;
        devices.adopt(
                actor, stranger.stranger().reference(), device, model == null || model.isBlank() ? readable : model);
        return takeIn(stranger, device);
    }

    /** Enters a device of which the stranger is the sensor; its kept messages are taken in, in order. */
    @Transactional
    public Bound register(Actor actor, long id, NewFacility facility) {
        requireAdmin(actor);
        QuarantinedDevice stranger = table.lock(id).orElseThrow(() -> unknown(id));
        String called = facility.id();
        String told = facility.model();
        NewDevice device = new NewDevice(
                called == null ? stranger.stranger().reference() : called,
                facility.family(),
                facility.name(),
                null,
                told == null ? stranger.stranger().model() : told,
                facility.point(),
                grids.located(facility.point()));
        if (devices.exists(device.id())) {
            throw Refusal.conflict("quarantine.taken", device.id());
        }
        devices.register(actor, List.of(device));
        devices.adopt(actor, stranger.stranger().reference(), device.id(), null);
        return takeIn(stranger, device.id());
    }

    private Bound takeIn(QuarantinedDevice stranger, String device) {
        DeadLetterReplay intake =
                replay.stream().findFirst().orElseThrow(() -> Refusal.conflict("deadLetter.noIntake"));
        List<QuarantinedMessage> messages = table.messages(stranger.id());
        int failed = 0;
        for (QuarantinedMessage message : messages) {
            Optional<String> failure = intake.replay(message.topic(), message.payload(), message.at());
            if (failure.isPresent()) {
                letters.keep(message.topic(), message.payload(), failure.get(), null);
                failed++;
            }
        }
        table.drop(stranger.id());
        return new Bound(device, messages.size() - failed, failed);
    }

    /** Lets the stranger's messages go, those to come too. For admins. */
    @Transactional
    public void dismiss(Actor actor, long id) {
        requireAdmin(actor);
        table.dismiss(table.lock(id).orElseThrow(() -> unknown(id)).id(), clock.instant());
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound("quarantine.unknown", Long.toString(id));
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("quarantine.adminOnly");
        }
    }
}
