package streethub.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.device.DeviceState;
import streethub.device.DeviceStates;
import streethub.device.DeviceThen;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.device.NewDevice;
import streethub.device.Presence;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.TestClock.MovableClock;

/** The board over a composite grid of the demo of which each test takes one of its own. */
@DemoHubTest
class StatusBoardTests {

    @Autowired
    private StatusBoard board;

    @Autowired
    private DeviceStates states;

    @Autowired
    private Devices devices;

    @Autowired
    private TelemetryIngest ingest;

    @Autowired
    private Grids grids;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void countsWhatBeginsToAlarmFallsSilentAndRecovers() {
        GridCode unit = unit(0);
        Actor worker = worker(unit);
        BoardView before = board.of(worker, null, null);
        String alarming = hydrant(unit);
        String silent = hydrant(unit);
        says(alarming, Map.of("pressure", 20));
        says(silent, Map.of("pressure", 420));
        ingest.ingest(
                List.of(new Presence(devices.find(List.of(silent)).orElseThrow(), clock.instant(), false, false)));

        BoardView after = board.of(worker, null, null);
        assertThat(after.now()).isTrue();
        assertThat(after.asOf()).isAfterOrEqualTo(before.asOf());
        assertThat(after.all().total()).isEqualTo(before.all().total() + 2);
        assertThat(grown(before, after, DeviceState.ALARM)).isOne();
        assertThat(grown(before, after, DeviceState.OFFLINE)).isOne();
        assertThat(after.units()).extracting(BoardView.UnitLine::unit).allMatch(below -> below.isWithin(unit));

        says(alarming, Map.of("pressure", 420));
        assertThat(grown(before, board.of(worker, null, null), DeviceState.ALARM))
                .isZero();
    }

    @Test
    void looksBackAtHowTheyStoodThen() {
        GridCode unit = unit(1);
        Actor worker = worker(unit);
        String id = hydrant(unit);
        clock.forward(Duration.ofMinutes(1));
        Instant unknown = clock.instant();
        clock.forward(Duration.ofHours(1));
        says(id, Map.of("pressure", 20));
        clock.forward(Duration.ofMinutes(1));
        Instant alarming = clock.instant();
        clock.forward(Duration.ofHours(1));
        says(id, Map.of("pressure", 420));

        assertThat(state(worker, unit, id, unknown)).isEqualTo(DeviceState.UNKNOWN);
        assertThat(state(worker, unit, id, alarming)).isEqualTo(DeviceState.ALARM);
        assertThat(state(worker, unit, id, null)).isEqualTo(DeviceState.NORMAL);
        BoardView then = board.of(worker, unit, alarming);
        assertThat(then.now()).isFalse();
        assertThat(then.asOf()).isEqualTo(alarming);
        assertThat(then.all().of(DeviceState.ALARM)).isOne();
        assertThat(board.of(worker, unit, unknown.minus(Duration.ofDays(1)))
                        .all()
                        .total())
                .as("before it was entered")
                .isZero();
    }

    @Test
    void isStaleWhereNoneOfAFamilyHasBeenHeardForTooLong() {
        GridCode unit = unit(2);
        Actor worker = worker(unit);
        String id = hydrant(unit);
        assertThat(line(worker, "HYDRANT").stale()).as("never heard").isTrue();
        says(id, Map.of("pressure", 420));
        Instant heard = clock.instant();
        assertThat(line(worker, "HYDRANT").stale()).isFalse();
        clock.forward(Duration.ofHours(26));
        BoardView.FamilyLine silent = line(worker, "HYDRANT");
        assertThat(silent.stale()).as("silent longer than it may be").isTrue();
        assertThat(silent.heard()).isCloseTo(heard, within(1, ChronoUnit.MINUTES));
        assertThat(device(worker, id).stale()).isTrue();
        assertThat(device(worker, id).heard()).isEqualTo(silent.heard());
        assertThat(devices.get(worker, id).stale()).isTrue();
        assertThat(devices.get(worker, id).heard()).isEqualTo(silent.heard());

        says(hydrant(unit), Map.of("pressure", 420));
        assertThat(line(worker, "HYDRANT").stale()).as("one is heard again").isFalse();
        assertThat(device(worker, id).stale()).as("and the other is not").isTrue();
    }

    @Test
    void isStaleByTheTimeOfSilenceOfAFacilityItselfWhereItHasOne() {
        GridCode unit = unit(5);
        Actor worker = worker(unit);
        String hasty = hydrant(unit);
        maySay(hasty, Duration.ofMinutes(10));
        says(hasty, Map.of("pressure", 420));
        clock.forward(Duration.ofMinutes(11));
        assertThat(line(worker, "HYDRANT").stale()).isTrue();
        assertThat(board.of(worker, null, null).units())
                .filteredOn(line -> line.counts().of(DeviceState.NORMAL) == 1)
                .allMatch(BoardView.UnitLine::stale);
        assertThat(device(worker, hasty).stale()).isTrue();
        assertThat(devices.get(worker, hasty).stale()).isTrue();

        maySay(hasty, Duration.ofHours(30));
        clock.forward(Duration.ofHours(26));
        assertThat(line(worker, "HYDRANT").stale())
                .as("may be silent longer than its family")
                .isFalse();
        assertThat(device(worker, hasty).stale()).isFalse();
        maySay(hasty, null);
        assertThat(line(worker, "HYDRANT").stale()).as("as its family again").isTrue();
    }

    @Test
    void countsSilenceFromWhenTheHubHeardWhateverTheSensorsClockSays() {
        GridCode unit = unit(6);
        Actor worker = worker(unit);
        String id = hydrant(unit);
        says(id, Map.of("pressure", 420), clock.instant().minus(Duration.ofDays(3)));
        assertThat(line(worker, "HYDRANT").stale()).isFalse();
        assertThat(device(worker, id).stale()).isFalse();
        assertThat(devices.get(worker, id).heard()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void wasAsStaleAtAPastInstantAsItStoodThen() {
        GridCode unit = unit(7);
        Actor worker = worker(unit);
        String id = hydrant(unit);
        Instant heard = clock.instant();
        says(id, Map.of("pressure", 420));
        clock.forward(Duration.ofHours(1));
        Instant fresh = clock.instant();
        clock.forward(Duration.ofHours(26));
        Instant silent = clock.instant();
        assertThenStale(worker, id, silent, heard);
        assertThenFresh(worker, id, fresh);

        clock.forward(Duration.ofHours(1));
        // What it measured meanwhile came only now: at that instant nobody knew of it.
        says(id, Map.of("pressure", 420), silent.minus(Duration.ofHours(1)));
        says(id, Map.of("pressure", 420));
        clock.forward(Duration.ofMinutes(1));
        assertThenStale(worker, id, silent, heard);
        assertThenFresh(worker, id, fresh);
        assertThenFresh(worker, id, clock.instant());
    }

    @Test
    void saysThatNothingIsKnownWhereNoReadingOfThatTimeIsKept() {
        GridCode unit = unit(8);
        Actor worker = worker(unit);
        String id = hydrant(unit);
        says(id, Map.of("pressure", 420));
        clock.forward(Duration.ofHours(1));
        Instant then = clock.instant();
        clock.forward(Duration.ofHours(1));
        says(id, Map.of("pressure", 420));
        jdbc.sql("delete from device_reading where device_id = :id and at < :then")
                .param("id", id)
                .param("then", Timestamp.from(then))
                .update();
        assertThat(device(worker, unit, id, then).state()).isEqualTo(DeviceState.NORMAL);
        assertThat(device(worker, unit, id, then).stale()).isTrue();
        assertThat(device(worker, unit, id, then).heard()).isNull();
        assertThat(line(worker, "HYDRANT", then).stale()).isTrue();
        assertThat(line(worker, "HYDRANT", then).heard()).isNull();
    }

    @Test
    void believesOfReadingsKeptWithoutTheirArrivalThatTheyCameWhenTheyWereMeasured() {
        GridCode unit = unit(9);
        Actor worker = worker(unit);
        String id = hydrant(unit);
        Instant heard = clock.instant();
        says(id, Map.of("pressure", 420));
        jdbc.sql("update device_reading set arrived = null where device_id = :id")
                .param("id", id)
                .update();
        clock.forward(Duration.ofHours(1));
        Instant fresh = clock.instant();
        clock.forward(Duration.ofHours(25));
        Instant silent = clock.instant();
        says(id, Map.of("pressure", 420));
        clock.forward(Duration.ofMinutes(1));
        assertThenFresh(worker, id, fresh);
        assertThenStale(worker, id, silent.minusSeconds(60), heard);
    }

    private void assertThenFresh(Actor worker, String id, Instant then) {
        assertThat(line(worker, "HYDRANT", then).stale()).isFalse();
        assertThat(device(worker, Objects.requireNonNull(worker.gridUnit()), id, then)
                        .stale())
                .isFalse();
    }

    private void assertThenStale(Actor worker, String id, Instant then, Instant heard) {
        BoardView.FamilyLine line = line(worker, "HYDRANT", then);
        assertThat(line.stale()).isTrue();
        assertThat(line.heard()).isCloseTo(heard, within(1, ChronoUnit.MINUTES));
        DeviceThen device = device(worker, Objects.requireNonNull(worker.gridUnit()), id, then);
        assertThat(device.stale()).isTrue();
        assertThat(device.heard()).isEqualTo(line.heard());
    }

    @Test
    void refusesAnInstantThatIsNotKeptAndAUnitOfOthers() {
        Actor worker = worker(unit(3));
        assertInvalid(() -> board.of(worker, null, clock.instant().plusSeconds(60)));
        assertInvalid(() -> board.of(worker, null, clock.instant().minus(Duration.ofDays(33))));
        assertThatThrownBy(() -> board.of(worker, unit(4), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> board.of(new Actor("r", "", Set.of(Role.RESIDENT), null), null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("at"));
    }

    private GridCode unit(int number) {
        return Stream.of("510117006007", "510117006006", "510117006005")
                .flatMap(community -> grids.list(GridLevel.COMPOSITE_GRID, new GridCode(community)).stream())
                .toList()
                .get(number)
                .code();
    }

    private static Actor worker(GridCode unit) {
        return new Actor("worker", "", Set.of(Role.GRID_WORKER), unit);
    }

    private String hydrant(GridCode unit) {
        String id = "hydrant-" + UUID.randomUUID();
        GridCode building = grids.list(GridLevel.BUILDING, unit).getFirst().code();
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id, new DeviceFamily("HYDRANT"), "消火栓", null, "EM500-PP", grids.centre(building), building)));
        return id;
    }

    private void maySay(String id, @Nullable Duration silentAfter) {
        DeviceView device = devices.standing(id).orElseThrow();
        Actor keeper = new Actor("keeper", "", Set.of(Role.ADMIN), new GridCode("510117006"));
        devices.correct(keeper, id, device.name(), device.point(), silentAfter);
    }

    private void says(String id, Map<String, Object> values) {
        says(id, values, clock.instant());
    }

    private void says(String id, Map<String, Object> values, Instant measured) {
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(id)).orElseThrow(), UUID.randomUUID(), measured, values, Telemetry.Nature.LIVE)));
    }

    private static int grown(BoardView before, BoardView after, DeviceState state) {
        return after.all().of(state) - before.all().of(state);
    }

    private DeviceState state(Actor actor, GridCode unit, String id, @Nullable Instant at) {
        return device(actor, unit, id, at).state();
    }

    private DeviceThen device(Actor actor, String id) {
        return device(actor, Objects.requireNonNull(actor.gridUnit()), id, null);
    }

    private DeviceThen device(Actor actor, GridCode unit, String id, @Nullable Instant at) {
        return states.list(actor, unit, null, null, at, 100).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BoardView.FamilyLine line(Actor actor, String family) {
        return line(actor, family, null);
    }

    private BoardView.FamilyLine line(Actor actor, String family, @Nullable Instant at) {
        return board.of(actor, null, at).families().stream()
                .filter(one -> one.family().code().equals(family))
                .findFirst()
                .orElseThrow();
    }
}
