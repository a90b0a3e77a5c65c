package streethub.device;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** The register of devices: staff look them up within their grid subtree, messages find theirs by id or EUI. */
@Service
public class Devices {

    private static final int DEFAULT_LIMIT = 50;

    private final DeviceTable table;
    private final CountTable counts;
    private final NoteTable notes;
    private final SensorTable sensors;
    private final Grids grids;
    private final Clock clock;
    private final KnownDevices known;
    private final MaintenanceTurn maintenance;

    Devices(
            DeviceTable table,
            CountTable counts,
            NoteTable notes,
            SensorTable sensors,
            Grids grids,
            Clock clock,
            KnownDevices known,
            MaintenanceTurn maintenance) {
        this.table = table;
        this.counts = counts;
        this.notes = notes;
        this.sensors = sensors;
        this.grids = grids;
        this.clock = clock;
        this.known = known;
        this.maintenance = maintenance;
    }

    /**
     * The devices in the actor's subtree, by id.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200, null for 50
     */
    @Transactional(readOnly = true)
    public CursorPage<DeviceView> page(
            Actor actor, DeviceFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        GridCode scope = scope(actor);
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "device.limit", CursorPage.MAX_LIMIT);
        }
        List<DeviceView> rows = table.page(scope, filter, cursor == null ? "" : cursor, size + 1);
        return rows.size() <= size
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(rows.subList(0, size), rows.get(size - 1).id());
    }

    /** How many devices in the actor's subtree stand in each state; a state that the filter asks for does not count. */
    @Transactional(readOnly = true)
    public Map<DeviceState, Integer> counts(Actor actor, DeviceFilter filter) {
        // Counts are kept of what there is; only what a text finds is counted.
        return filter.text() == null ? counts.counts(scope(actor), filter) : table.counts(scope(actor), filter);
    }

    private static GridCode scope(Actor actor) {
        GridCode scope = actor.gridUnit();
        if (!actor.isStaff() || scope == null) {
            throw Refusal.forbidden("device.staffOnly");
        }
        return scope;
    }

    /** One device; not found outside the actor's subtree. */
    @Transactional(readOnly = true)
    public DeviceView get(Actor actor, String id) {
        return table.find(id)
                .filter(device -> actor.isStaff() && actor.covers(device.gridUnit()))
                .orElseThrow(() -> Refusal.notFound("device.unknown", id));
    }

    /** What the network said of the device lately, the newest first; not found outside the actor's subtree. */
    @Transactional(readOnly = true)
    public List<DeviceNoteView> notes(Actor actor, String id) {
        return notes.of(get(actor, id).id());
    }

    /** The sensors that it has and had, the newest first; not found outside the actor's subtree. */
    @Transactional(readOnly = true)
    public List<SensorBinding> sensors(Actor actor, String id) {
        return sensors.of(get(actor, id).id());
    }

    /** The device of that id, for what everybody may know of it. */
    @Transactional(readOnly = true)
    public Optional<DeviceView> standing(String id) {
        return id.length() > 64 || id.indexOf('\0') >= 0 ? Optional.empty() : table.find(id);
    }

    /** The first device that one of the references, ids or EUIs in any spelling, belongs to. */
    public Optional<KnownDevice> find(Collection<String> references) {
        return references.stream()
                .map(String::strip)
                .filter(reference -> !reference.isEmpty() && reference.length() <= 64)
                .flatMap(reference -> known.find(reference).stream())
                .findFirst();
    }

    boolean exists(String id) {
        return table.find(id).isPresent();
    }

    /**
     * Makes what a network calls by this reference the sensor of the device; the sensor before, by whatever it was called,
     * is unknown from then on. For an admin of its place.
     *
     * @param model null where it is that of the sensor before
     */
    @Transactional
    void adopt(Actor actor, String reference, String id, @Nullable String model) {
        if (table.find(id)
                .filter(device -> actor.administers(device.gridUnit()))
                .isEmpty()) {
            throw Refusal.notFound("device.unknown", id);
        }
        table.unbind(id);
        DevEui.normalise(reference)
                .ifPresentOrElse(eui -> table.setEui(id, eui), () -> table.refer(reference, id, clock.instant()));
        if (model != null) {
            table.setModel(id, model.strip());
        }
        String read = table.find(id).map(DeviceView::model).orElse("");
        sensors.bind(id, DevEui.normalise(reference).orElse(reference), read, clock.instant());
        known.forget();
    }

    /**
     * Says which sensor the device has from now on; the one before is unknown then. For those who keep the facilities of
     * its place.
     *
     * @param devEui empty for one without a radio
     */
    @Transactional
    public void replaceSensor(Actor actor, String id, String devEui, String model) {
        DeviceView before = requireKeeper(actor, id);
        String eui = devEui.isBlank() ? null : DevEui.normalise(devEui).orElse("");
        if (eui != null) {
            if (eui.isEmpty()) {
                throw Refusal.invalid("devEui", "device.eui.malformed", id);
            }
            table.findKnown("", eui).filter(other -> !other.id().equals(id)).ifPresent(other -> {
                throw Refusal.conflict("device.eui.taken", eui);
            });
        }
        if (!Objects.equals(eui, before.devEui())) {
            table.unbind(id);
        }
        table.setSensor(id, eui, model.strip());
        sensors.bind(id, eui == null ? withoutRadio(before) : eui, model.strip(), clock.instant());
        known.forget();
    }

    /** What a sensor is called that has no EUI: as its network called it before, or else as the device. */
    private String withoutRadio(DeviceView device) {
        return device.devEui() != null
                ? device.id()
                : sensors.of(device.id()).stream()
                        .findFirst()
                        .map(SensorBinding::reference)
                        .orElse(device.id());
    }

    /**
     * Corrects what the device is called, where it stands and how long it may be silent; for those who keep the facilities
     * of both places. Work that goes on in the new place, and not in the old one, is on it too from now on.
     *
     * @param silentAfter how long it may say nothing before it counts as offline; null for as long as its family
     */
    @Transactional
    public void correct(Actor actor, String id, String name, GeoPoint point, @Nullable Duration silentAfter) {
        GridCode before = requireKeeper(actor, id).gridUnit();
        GridCode unit = grids.located(point);
        if (!actor.keepsFacilities(unit)) {
            throw Refusal.forbidden("device.keepersOnly");
        }
        table.correct(id, name, point, unit, silentAfter);
        if (!unit.equals(before)) {
            maintenance.moved(id, clock.instant());
        }
    }

    private DeviceView requireKeeper(Actor actor, String id) {
        DeviceView device = get(actor, id);
        if (!actor.keepsFacilities(device.gridUnit())) {
            throw Refusal.forbidden("device.keepersOnly");
        }
        return device;
    }

    /** Enters those not yet there, by id; for those who keep the facilities of their places, or the hub itself. */
    @Transactional
    public void register(Actor actor, List<NewDevice> devices) {
        if (!actor.isSystem() && !devices.stream().allMatch(d -> actor.keepsFacilities(d.gridUnit()))) {
            throw Refusal.forbidden("device.keepersOnly");
        }
        table.insert(devices);
        devices.forEach(device -> maintenance.entered(device.id()));
    }
}
