package streethub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.InboxUpkeep;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.device.DeadLetters;
import streethub.device.DeviceFilter;
import streethub.device.DeviceReadings;
import streethub.device.Devices;
import streethub.device.NewDevice;
import streethub.device.NewFacility;
import streethub.device.Quarantine;
import streethub.device.QuarantinedMessage;
import streethub.device.Stranger;
import streethub.grid.DutyLeave;
import streethub.grid.DutyLeaves;
import streethub.grid.DutyPlanning;
import streethub.grid.DutyShift;
import streethub.grid.GridTransfer;
import streethub.grid.LeavePlan;
import streethub.grid.PlannedShift;
import streethub.grid.ShiftPlan;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.incident.Handling;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.Incidents;
import streethub.incident.Outcome;
import streethub.incident.Rating;
import streethub.incident.Report;
import streethub.incident.Triage;
import streethub.incident.Urgency;
import streethub.incident.Verification;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.sensor.DeviceProfile;
import streethub.sensor.DeviceProfiles;
import streethub.sensor.FamilyView;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.DemoPeople;

/** One call of every service method that takes an actor, each on a case that stands where the call fits. */
@TestComponent
class AccessCalls {

    /** Somebody with many roles, but over another community. */
    private static final NewAccount ELSEWHERE = new NewAccount(
            "elsewhere",
            "Elsewhere",
            "bamboo river lamp",
            Set.of(Role.GRID_WORKER, Role.DISPATCHER, Role.VERIFIER, Role.SECRETARY, Role.ADMIN),
            new GridCode("510117006008"));

    private final DemoPeople people;
    private final Accounts accounts;
    private final DutyPlanning duty;
    private final DutyLeaves leaves;
    private final Clock clock;
    private final GridTransfer transfer;
    private final TaskInbox inbox;
    private final InboxUpkeep upkeep;
    private final Photos photos;
    private final Incidents incidents;
    private final Devices devices;
    private final DeadLetters letters;
    private final DeviceFamilies families;
    private final DeviceReadings readings;
    private final DeviceProfiles profiles;
    private final Quarantine quarantine;
    private final IncidentReading reading;

    AccessCalls(
            DemoPeople people,
            Accounts accounts,
            DutyPlanning duty,
            DutyLeaves leaves,
            Clock clock,
            GridTransfer transfer,
            TaskInbox inbox,
            InboxUpkeep upkeep,
            Photos photos,
            Incidents incidents,
            IncidentReading reading,
            Devices devices,
            DeadLetters letters,
            DeviceFamilies families,
            DeviceReadings readings,
            DeviceProfiles profiles,
            Quarantine quarantine) {
        this.people = people;
        this.accounts = accounts;
        this.duty = duty;
        this.leaves = leaves;
        this.clock = clock;
        this.transfer = transfer;
        this.inbox = inbox;
        this.upkeep = upkeep;
        this.photos = photos;
        this.incidents = incidents;
        this.reading = reading;
        this.devices = devices;
        this.letters = letters;
        this.families = families;
        this.readings = readings;
        this.profiles = profiles;
        this.quarantine = quarantine;
    }

    Map<String, Consumer<Actor>> all() {
        accounts.create(Actor.system(), ELSEWHERE);
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        grid(calls);
        casework(calls);
        reading(calls);
        verbs(calls);
        device(calls);
        return calls;
    }

    private void grid(Map<String, Consumer<Actor>> calls) {
        GridCode unit = people.buildingCode();
        ShiftPlan shift = ShiftPlan.of(DutyShift.always(unit, "building"));
        PlannedShift planned = duty.add(people.as("admin"), shift);
        calls.put("DutyPlanning.add", actor -> duty.add(actor, shift));
        calls.put("DutyPlanning.candidates", actor -> duty.candidates(actor, unit));
        calls.put("DutyPlanning.gaps", actor -> duty.gaps(actor, unit, null));
        calls.put("DutyPlanning.list", actor -> duty.list(actor, unit));
        calls.put("DutyPlanning.mayPlan", actor -> DutyPlanning.mayPlan(actor, unit));
        calls.put("DutyPlanning.onDuty", actor -> duty.onDuty(actor, unit, null));
        calls.put("DutyPlanning.remove", actor -> duty.remove(actor, planned.id(), planned.version()));
        calls.put("DutyPlanning.replace", actor -> duty.replace(actor, planned.id(), planned.version(), shift));
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        DutyLeave away = leaves.add(
                people.as("admin"),
                new LeavePlan(unit, "building", null, tomorrow, tomorrow.plus(Duration.ofDays(1)), "ill"));
        calls.put(
                "DutyLeaves.add",
                actor -> leaves.add(
                        actor,
                        new LeavePlan(
                                unit,
                                "building",
                                null,
                                tomorrow.plus(Duration.ofDays(2)),
                                tomorrow.plus(Duration.ofDays(3)),
                                "ill")));
        calls.put("DutyLeaves.list", actor -> leaves.list(actor, unit));
        calls.put("DutyLeaves.remove", actor -> leaves.remove(actor, away.id()));
        calls.put("GridTransfer.importGeoJson", actor -> transfer.importGeoJson(actor, "{}"));
        calls.put("GridTransfer.exportGeoJson", transfer::exportGeoJson);
    }

    private void casework(Map<String, Consumer<Actor>> calls) {
        String free = card(dispatched(), InboxQueue.CLAIMABLE).id();
        String heldCase = dispatched();
        String held = card(heldCase, InboxQueue.CLAIMABLE).id();
        inbox.claim(people.as("building"), held);
        calls.put("TaskInbox.claim", actor -> inbox.claim(actor, free));
        calls.put("TaskInbox.release", actor -> inbox.release(actor, held));
        calls.put("TaskInbox.handOver", actor -> inbox.handOver(actor, held, "building"));
        TaskCard card = card(heldCase, InboxQueue.MINE);
        calls.put("TaskInbox.handOverAll", actor -> inbox.handOverAll(actor, List.of(card), "building"));
        calls.put("TaskInbox.colleagues", actor -> inbox.colleagues(actor, List.of(card)));
        calls.put("TaskInbox.counts", inbox::counts);
        calls.put("TaskInbox.page", actor -> inbox.page(actor, InboxFilter.all(InboxQueue.MINE), null, 1));
        calls.put("InboxUpkeep.rebuild", upkeep::rebuild);
    }

    private void reading(Map<String, Consumer<Actor>> calls) {
        PhotoId photo = photos.store(photos.clean(jpeg()));
        String number = incidents
                .report(people.as("resident"), report(), List.of(photo))
                .number();
        calls.put("IncidentReading.find", actor -> reading.find(actor, number, null));
        calls.put("IncidentReading.list", actor -> reading.list(actor, IncidentFilter.all(), null, 1));
        calls.put("IncidentReading.open", actor -> reading.open(actor, 1));
        calls.put("IncidentReading.openOf", actor -> reading.openOf(actor, List.of("none")));
        calls.put("IncidentReading.recognise", actor -> {
            if (reading.recognise(actor, number).isEmpty()) {
                throw Refusal.notFound("incident.unknown", number);
            }
        });
        calls.put("IncidentReading.requirePhoto", actor -> reading.requirePhoto(actor, number, null, photo));
        calls.put("IncidentReading.requireStaff", actor -> reading.requireStaff(actor, number));
        calls.put("IncidentReading.verbs", actor -> reading.verbs(actor, number));
    }

    private void verbs(Map<String, Consumer<Actor>> calls) {
        String inTriage =
                incidents.report(people.as("resident"), report(), List.of()).number();
        String dispatched = dispatched();
        String handled = handled();
        String closed =
                incidents.report(people.as("resident"), report(), List.of()).number();
        incidents.triage(people.as("dispatcher"), closed, new Triage(Urgency.GENERAL, 4, null, null));
        incidents.accept(people.as("building"), closed);
        incidents.handle(people.as("building"), closed, new Handling("done", Outcome.RESOLVED, null, List.of()));
        incidents.verify(people.as("verifier"), closed, new Verification(true, null));
        String accepted = dispatched();
        incidents.accept(people.as("building"), accepted);

        calls.put("Incidents.report", actor -> incidents.report(actor, report(), List.of()));
        calls.put("Incidents.meToo", actor -> incidents.meToo(actor, dispatched));
        calls.put(
                "Incidents.triage",
                actor -> incidents.triage(actor, inTriage, new Triage(Urgency.GENERAL, 4, null, null)));
        calls.put("Incidents.accept", actor -> incidents.accept(actor, dispatched));
        calls.put("Incidents.handUp", actor -> incidents.handUp(actor, dispatched, "too big"));
        calls.put("Incidents.departmentSays", actor -> incidents.departmentSays(actor, dispatched, "on the way"));
        calls.put("Incidents.giveBack", actor -> incidents.giveBack(actor, dispatched, "not mine"));
        calls.put(
                "Incidents.handle",
                actor -> incidents.handle(actor, accepted, new Handling("done", Outcome.RESOLVED, null, List.of())));
        calls.put("Incidents.verify", actor -> incidents.verify(actor, handled, new Verification(true, null)));
        calls.put("Incidents.rate", actor -> incidents.rate(actor, closed, null, Rating.SATISFIED, null));
        calls.put("Incidents.reopen", actor -> incidents.reopen(actor, closed, null, "broken again"));
    }

    private void device(Map<String, Consumer<Actor>> calls) {
        String id = devices.page(people.as("building"), DeviceFilter.ALL, null, 1)
                .items()
                .getFirst()
                .id();
        NewDevice device = new NewDevice(
                "matrix", new DeviceFamily("LIFT"), "Matrix", null, "OWN", people.place(), people.buildingCode());
        letters.keep("matrix", new byte[] {1}, "for the matrix", null);
        long letter =
                letters.page(people.as("admin"), null, 1).items().getFirst().id();
        calls.put("Devices.get", actor -> devices.get(actor, id));
        Instant now = Instant.now();
        calls.put("DeviceReadings.of", actor -> readings.of(actor, id, now.minusSeconds(60), now));
        calls.put("DeviceReadings.hours", actor -> readings.hours(actor, id, "pressure", now.minusSeconds(60), now));
        calls.put("Devices.notes", actor -> devices.notes(actor, id));
        calls.put("Devices.page", actor -> devices.page(actor, DeviceFilter.ALL, null, 1));
        calls.put("Devices.counts", actor -> devices.counts(actor, DeviceFilter.ALL));
        calls.put("Devices.register", actor -> devices.register(actor, List.of(device)));
        DeviceProfile profile = profiles.get(people.as("admin"), "EM500-PP");
        DeviceProfile own = new DeviceProfile("", "MATRIX", null, profile.rows(), null, "", "", false);
        calls.put(
                "DeviceFamilies.put",
                actor -> families.put(
                        actor,
                        new FamilyView(new DeviceFamily("MATRIX"), "矩阵", "Matrix", Duration.ofDays(1), null, false)));
        calls.put("DeviceProfiles.list", profiles::list);
        calls.put("DeviceProfiles.get", actor -> profiles.get(actor, "EM500-PP"));
        calls.put("DeviceProfiles.put", actor -> profiles.put(actor, own));
        calls.put("DeviceProfiles.requireAdmin", profiles::requireAdmin);
        calls.put("DeviceProfiles.decode", actor -> profiles.decode(actor, profile, null, "017564"));
        quarantine.keep(
                new Stranger("matrix", "own", ""), new QuarantinedMessage(Instant.EPOCH, "t", new byte[] {1}), null);
        long stranger = quarantine
                .page(people.as("admin"), false, null, 1)
                .items()
                .getFirst()
                .id();
        NewFacility facility = new NewFacility("matrix", new DeviceFamily("LIFT"), "Matrix", "OWN", people.place());
        calls.put("Quarantine.find", actor -> quarantine.find(actor, stranger));
        calls.put("Quarantine.page", actor -> quarantine.page(actor, false, null, 1));
        calls.put("Quarantine.messages", actor -> quarantine.messages(actor, stranger));
        calls.put("Quarantine.bind", actor -> quarantine.bind(actor, stranger, id, null));
        calls.put("Quarantine.register", actor -> quarantine.register(actor, stranger, facility));
        calls.put("Quarantine.dismiss", actor -> quarantine.dismiss(actor, stranger));
        calls.put("DeadLetters.page", actor -> letters.page(actor, null, 1));
        calls.put("DeadLetters.replay", actor -> letters.replay(actor, letter));
    }

    /** A case that lies with the building's worker. */
    private String dispatched() {
        return incidents.report(people.as("building"), report(), List.of()).number();
    }

    private String handled() {
        String number = dispatched();
        incidents.accept(people.as("building"), number);
        incidents.handle(people.as("building"), number, new Handling("done", Outcome.RESOLVED, null, List.of()));
        return number;
    }

    private TaskCard card(String number, InboxQueue queue) {
        return inbox.page(people.as("building"), InboxFilter.all(queue), null, 200).items().stream()
                .filter(card -> card.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Report report() {
        return new Report(IncidentKind.ROAD_DAMAGE, "a hole", people.place(), null, null);
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(out.toByteArray());
    }
}
