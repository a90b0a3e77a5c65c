package streethub.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.DeviceState;
import streethub.device.DeviceStates;
import streethub.device.DeviceThen;
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
        assertThat(line(worker, "HYDRANT").stale()).isFalse();
        assertThat(line(worker, "HYDRANT").counts().heard()).isNotNull();
        clock.forward(Duration.ofHours(26));
        assertThat(line(worker, "HYDRANT").stale())
                .as("silent longer than it may be")
                .isTrue();
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
        return grids.list(GridLevel.COMPOSITE_GRID, new GridCode("510117006007"))
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

    private void says(String id, Map<String, Object> values) {
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(id)).orElseThrow(),
                UUID.randomUUID(),
                clock.instant(),
                values,
                Telemetry.Nature.LIVE)));
    }

    private static int grown(BoardView before, BoardView after, DeviceState state) {
        return after.all().of(state) - before.all().of(state);
    }

    private DeviceState state(Actor actor, GridCode unit, String id, @Nullable Instant at) {
        return states.list(actor, unit, null, null, at, 100).stream()
                .filter(one -> one.id().equals(id))
                .map(DeviceThen::state)
                .findFirst()
                .orElseThrow();
    }

    private BoardView.FamilyLine line(Actor actor, String family) {
        return board.of(actor, null, null).families().stream()
                .filter(one -> one.family().code().equals(family))
                .findFirst()
                .orElseThrow();
    }
}
