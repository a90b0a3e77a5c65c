package streethub.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.device.NewDevice;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.Refusal;

/**
 * The ledger of facilities. Staff read it within their grid subtree; its admins and facility managers enter facilities
 * and change what is known of them, and each change is kept with who made it.
 */
@Service
public class FacilityLedger {

    private static final int MOST_CHANGES = 200;

    private final FacilityTable table;
    private final LedgerRules rules;
    private final Devices devices;
    private final Grids grids;
    private final Photos photos;
    private final Clock clock;

    FacilityLedger(FacilityTable table, LedgerRules rules, Devices devices, Grids grids, Photos photos, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.devices = devices;
        this.grids = grids;
        this.photos = photos;
        this.clock = clock;
    }

    /** One facility; not found outside the actor's subtree. For staff. */
    @Transactional(readOnly = true)
    public FacilityView get(Actor actor, String id) {
        return view(devices.get(actor, id), table.find(id));
    }

    /** Who changed what of it, the newest first; not found outside the actor's subtree. For staff. */
    @Transactional(readOnly = true)
    public List<FacilityChange> history(Actor actor, String id) {
        return table.history(devices.get(actor, id).id(), MOST_CHANGES);
    }

    /** Refuses who may not change that facility, as not found where it is not to be seen either. */
    @Transactional(readOnly = true)
    public void requireKeeper(Actor actor, String id) {
        requireKeeper(actor, devices.get(actor, id));
    }

    /**
     * Enters a facility; for its admins and facility managers.
     *
     * @param texts what is known of it; without an id it gets one
     * @return its id
     */
    @Transactional
    public String create(Actor actor, Map<LedgerField, String> texts) {
        if (!actor.mayKeepFacilities()) {
            throw Refusal.forbidden("ledger.keepersOnly");
        }
        EnumMap<LedgerField, String> record = checked(texts);
        for (LedgerField field : LedgerField.values()) {
            if (field.isRequired() && !record.containsKey(field)) {
                throw Refusal.invalid(field.key(), "ledger.missing");
            }
        }
        refuse(rules.together(record).values());
        String id = record.getOrDefault(LedgerField.ID, "");
        if (id.isEmpty()) {
            id = freshId(text(record, LedgerField.FAMILY));
        } else if (exists(id)) {
            throw Refusal.conflict("ledger.taken", id);
        }
        String eui = record.getOrDefault(LedgerField.DEV_EUI, "");
        if (!eui.isEmpty() && devices.find(List.of(eui)).isPresent()) {
            throw Refusal.conflict("device.eui.taken", eui);
        }
        devices.register(
                actor,
                List.of(new NewDevice(
                        id,
                        new DeviceFamily(text(record, LedgerField.FAMILY)),
                        text(record, LedgerField.NAME),
                        eui.isEmpty() ? null : eui,
                        record.getOrDefault(LedgerField.MODEL, ""),
                        LedgerRules.point(record),
                        grids.located(LedgerRules.point(record)))));
        if (record.containsKey(LedgerField.SILENT_AFTER)) {
            correct(actor, id, record);
        }
        requireFreeIdentifier(id, record);
        FacilityTable.Row unused = table.lock(id);
        table.update(id, record);
        table.changed(id, actor, clock.instant(), "entered", "", text(record, LedgerField.NAME));
        return id;
    }

    /**
     * Changes what is known of a facility; for its admins and facility managers.
     *
     * @param texts the fields that change, empty ones to nothing; id and family stay
     * @param version what the changes were made upon; null where that is not known
     */
    @Transactional
    public void edit(Actor actor, String id, Map<LedgerField, String> texts, @Nullable Integer version) {
        DeviceView device = devices.get(actor, id);
        requireKeeper(actor, device);
        FacilityTable.Row row = table.lock(id);
        FacilityView before = view(devices.get(actor, id), row);
        EnumMap<LedgerField, String> changes = checked(texts);
        changes.entrySet().removeIf(change -> before.text(change.getKey()).equals(change.getValue()));
        if (changes.isEmpty()) {
            return;
        }
        if (version != null && version != row.version()) {
            throw Refusal.conflict("ledger.changed");
        }
        if (changes.containsKey(LedgerField.ID) || changes.containsKey(LedgerField.FAMILY)) {
            throw Refusal.conflict("ledger.fixed");
        }
        EnumMap<LedgerField, String> after = new EnumMap<>(LedgerField.class);
        after.putAll(before.record());
        after.putAll(changes);
        refuse(rules.together(after).values());
        requireFreeIdentifier(id, after);
        change(actor, before, after, changes);
    }

    private void correct(Actor actor, String id, Map<LedgerField, String> record) {
        devices.correct(
                actor, id, text(record, LedgerField.NAME), LedgerRules.point(record), LedgerRules.silentAfter(record));
    }

    private void change(
            Actor actor, FacilityView before, Map<LedgerField, String> after, EnumMap<LedgerField, String> changes) {
        String id = before.device().id();
        if (changes.containsKey(LedgerField.NAME)
                || changes.containsKey(LedgerField.LAT)
                || changes.containsKey(LedgerField.LON)
                || changes.containsKey(LedgerField.SILENT_AFTER)) {
            correct(actor, id, after);
        }
        if (changes.containsKey(LedgerField.DEV_EUI) || changes.containsKey(LedgerField.MODEL)) {
            devices.replaceSensor(
                    actor, id, after.getOrDefault(LedgerField.DEV_EUI, ""), after.getOrDefault(LedgerField.MODEL, ""));
        }
        table.update(id, changes);
        changes.forEach(
                (field, text) -> table.changed(id, actor, clock.instant(), field.key(), before.text(field), text));
    }

    /** Gives the facility a photo in place of the one before, or none; for its admins and facility managers. */
    @Transactional
    public void setPhoto(Actor actor, String id, @Nullable PhotoId photo) {
        requireKeeper(actor, devices.get(actor, id));
        PhotoId before = table.lock(id).photo();
        if (photo != null) {
            photos.keep(List.of(photo));
        }
        if (before != null && !before.equals(photo)) {
            photos.letGo(before);
        }
        table.setPhoto(id, photo);
        table.changed(
                id,
                actor,
                clock.instant(),
                "photo",
                before == null ? "" : before.value(),
                photo == null ? "" : photo.value());
    }

    /** Enters a sensor in place of the one that the facility has; for its admins and facility managers. */
    @Transactional
    public void replaceSensor(Actor actor, String id, @Nullable String devEui, @Nullable String model) {
        EnumMap<LedgerField, String> sensor = new EnumMap<>(LedgerField.class);
        sensor.put(LedgerField.DEV_EUI, devEui == null ? "" : devEui);
        if (model != null && !model.isBlank()) {
            sensor.put(LedgerField.MODEL, model);
        }
        edit(actor, id, sensor, null);
    }

    /** What the plate on the facility tells everybody. */
    @Transactional(readOnly = true)
    public Optional<PublicFacility> forEverybody(String id) {
        return devices.standing(id)
                .map(device -> new PublicFacility(
                        device.id(),
                        device.family(),
                        device.name(),
                        table.find(id).record().getOrDefault(LedgerField.IDENTIFIER, ""),
                        device.point(),
                        device.gridUnit()));
    }

    /** A facility of which the device has been read, by whoever may see it. */
    FacilityView of(DeviceView device) {
        return view(device, table.find(device.id()));
    }

    boolean exists(String id) {
        return devices.standing(id).isPresent();
    }

    private EnumMap<LedgerField, String> checked(Map<LedgerField, String> texts) {
        EnumMap<LedgerField, String> record = new EnumMap<>(LedgerField.class);
        texts.forEach((field, text) -> record.put(field, rules.check(field, text)));
        return record;
    }

    private void requireFreeIdentifier(String id, Map<LedgerField, String> record) {
        String identifier = record.getOrDefault(LedgerField.IDENTIFIER, "");
        if (!identifier.isEmpty()) {
            table.withIdentifier(text(record, LedgerField.STANDARD), identifier)
                    .filter(other -> !other.equals(id))
                    .ifPresent(other -> {
                        throw Refusal.conflict("ledger.identifier.taken", identifier, other);
                    });
        }
    }

    private String freshId(String family) {
        String id;
        do {
            id = String.format(
                    Locale.ROOT, "%s-%06d", family.toLowerCase(Locale.ROOT).replace('_', '-'), table.nextNumber());
        } while (exists(id));
        return id;
    }

    private static void requireKeeper(Actor actor, DeviceView device) {
        if (!actor.keepsFacilities(device.gridUnit())) {
            throw Refusal.forbidden("ledger.keepersOnly");
        }
    }

    private static void refuse(Collection<Refusal> wrong) {
        wrong.stream().findFirst().ifPresent(first -> {
            throw first;
        });
    }

    private static String text(Map<LedgerField, String> record, LedgerField field) {
        return Objects.requireNonNullElse(record.get(field), "");
    }

    private static FacilityView view(DeviceView device, FacilityTable.Row row) {
        EnumMap<LedgerField, String> record = new EnumMap<>(LedgerField.class);
        record.putAll(row.record());
        record.put(LedgerField.ID, device.id());
        record.put(LedgerField.NAME, device.name());
        record.put(LedgerField.FAMILY, device.family().code());
        record.put(LedgerField.LAT, Double.toString(device.point().lat()));
        record.put(LedgerField.LON, Double.toString(device.point().lon()));
        record.put(LedgerField.DEV_EUI, Objects.requireNonNullElse(device.devEui(), ""));
        record.put(LedgerField.MODEL, device.model());
        Duration silentAfter = device.silentAfter();
        record.put(LedgerField.SILENT_AFTER, silentAfter == null ? "" : Long.toString(silentAfter.toMinutes()));
        record.values().removeIf(String::isEmpty);
        return new FacilityView(device, record, row.photo(), row.version());
    }
}
