package streethub;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import streethub.device.DeviceFilter;
import streethub.device.Devices;
import streethub.identity.Actor;
import streethub.ledger.FacilityLedger;
import streethub.ledger.LedgerField;
import streethub.ledger.LedgerFiles;
import streethub.shared.GeoPoint;
import streethub.testing.DemoPeople;

/** One call of every service method of the ledger that takes an actor, on a facility of the demo's building. */
@TestComponent
class LedgerCalls {

    private final DemoPeople people;
    private final FacilityLedger ledger;
    private final LedgerFiles files;
    private final Devices devices;

    LedgerCalls(DemoPeople people, FacilityLedger ledger, LedgerFiles files, Devices devices) {
        this.people = people;
        this.ledger = ledger;
        this.files = files;
        this.devices = devices;
    }

    Map<String, Consumer<Actor>> all() {
        GeoPoint place = people.place();
        Map<LedgerField, String> texts = Map.of(
                LedgerField.NAME,
                "Matrix",
                LedgerField.FAMILY,
                "LIFT",
                LedgerField.LAT,
                Double.toString(place.lat()),
                LedgerField.LON,
                Double.toString(place.lon()));
        String id = ledger.create(people.as("facility"), texts);
        Map<LedgerField, String> name = Map.of(LedgerField.NAME, "Matrix 2");
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put("FacilityLedger.create", actor -> ledger.create(actor, texts));
        calls.put("FacilityLedger.edit", actor -> ledger.edit(actor, id, name, null));
        calls.put("FacilityLedger.get", actor -> ledger.get(actor, id));
        calls.put("FacilityLedger.history", actor -> ledger.history(actor, id));
        calls.put("FacilityLedger.replaceSensor", actor -> ledger.replaceSensor(actor, id, null, "OWN"));
        calls.put("FacilityLedger.requireKeeper", actor -> ledger.requireKeeper(actor, id));
        calls.put("FacilityLedger.setPhoto", actor -> ledger.setPhoto(actor, id, null));
        calls.put("Devices.correct", actor -> devices.correct(actor, id, "Matrix 3", place, null));
        calls.put("Devices.replaceSensor", actor -> devices.replaceSensor(actor, id, "", "OWN"));
        calls.put("Devices.sensors", actor -> devices.sensors(actor, id));
        calls.put("LedgerFiles.begin", actor -> files.begin(actor, new byte[0], Locale.CHINESE));
        calls.put("LedgerFiles.export", this::export);
        // Whose import it is decides, and there is none: who may import learns that it does not exist, too.
        calls.put("LedgerFiles.find", actor -> files.find(actor, UUID.randomUUID()));
        calls.put("LedgerFiles.marked", actor -> files.marked(actor, UUID.randomUUID()));
        calls.put("LedgerFiles.requireKeeper", files::requireKeeper);
        calls.put("LedgerFiles.template", actor -> files.template(actor, Locale.CHINESE));
        return calls;
    }

    private void export(Actor actor) {
        try {
            files.export(actor, DeviceFilter.ALL, Locale.CHINESE, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
