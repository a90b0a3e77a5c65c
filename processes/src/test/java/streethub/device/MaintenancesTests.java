package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.alarm.AlarmFilter;
import streethub.alarm.Alarms;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** Somebody works on a hydrant. */
@DemoHubTest
class MaintenancesTests {

    private static final GridCode BUILDING = new GridCode("5101170060010101001");
    private static final GridCode SUBDISTRICT = new GridCode("510117006");
    private static final Actor DISPATCHER = new Actor("dispatcher", "派单员", Set.of(Role.DISPATCHER), SUBDISTRICT);
    private static final DeviceFamily HYDRANT = new DeviceFamily("HYDRANT");

    @Autowired
    private Maintenances maintenances;

    @Autowired
    private MaintenanceTable table;

    @Autowired
    private DeviceTurn turn;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DeviceUpkeep upkeep;

    @Autowired
    private Devices devices;

    @Autowired
    private Alarms alarms;

    @Autowired
    private TelemetryIngest ingest;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Grids grids;

    @Autowired
    private DemoPeople people;

    private String id = "";

    @BeforeEach
    void aHydrant() {
        id = "hydrant-" + UUID.randomUUID();
        devices.register(
                Actor.system(),
                List.of(new NewDevice(id, HYDRANT, "消火栓", null, "EM500-PP", new GeoPoint(30.83, 103.83), BUILDING)));
        says(300);
    }

    @AfterEach
    void goes() {
        clock.reset();
        jdbc.sql("delete from maintenance").update();
        upkeep.turnMaintenance();
        goesFromTheRegister();
    }

    private void goesFromTheRegister() {
        jdbc.sql("delete from device where id = :id").param("id", id).update();
    }

    @Test
    void whatItSaysMeanwhileIsKeptAndNoAlarm() {
        Maintenance one = maintenances.plan(DISPATCHER, of(id, Duration.ofHours(2)));
        assertThat(one.begun()).isTrue();
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
        says(20);
        says(310);
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
        assertThat(devices.get(DISPATCHER, id).values()).containsEntry("pressure", 310);
        assertThat(alarmed()).isZero();

        maintenances.end(DISPATCHER, one.id());
        assertThat(state()).isEqualTo(DeviceState.NORMAL);
        assertThat(maintenances.page(DISPATCHER, id, true, null).items()).isEmpty();
        assertThat(maintenances.page(DISPATCHER, id, false, null).items()).hasSize(1);
    }

    @Test
    void whatIsStillWrongAtItsEndIsAnAlarmThen() {
        maintenances.plan(DISPATCHER, of(id, Duration.ofHours(2)));
        says(20);
        clock.forward(Duration.ofHours(3));
        upkeep.turnMaintenance();
        assertThat(state()).isEqualTo(DeviceState.ALARM);
        assertThat(alarmed()).isEqualTo(1);
    }

    @Test
    void beginsWhenItsTimeHasCome() {
        Instant now = clock.instant();
        maintenances.plan(
                DISPATCHER,
                new MaintenancePlan(
                        null, HYDRANT, BUILDING, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)), "年检"));
        upkeep.turnMaintenance();
        assertThat(state()).isEqualTo(DeviceState.NORMAL);
        clock.forward(Duration.ofMinutes(61));
        upkeep.turnMaintenance();
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
        says(20);
        assertThat(alarmed()).isZero();
    }

    @Test
    void goesOnWhileAnotherOneIsAboutIt() {
        Maintenance one = maintenances.plan(DISPATCHER, of(id, Duration.ofHours(2)));
        maintenances.plan(
                DISPATCHER,
                new MaintenancePlan(null, null, BUILDING, null, clock.instant().plus(Duration.ofHours(5)), "停水"));
        maintenances.end(DISPATCHER, one.id());
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
        assertThatThrownBy(() -> maintenances.end(DISPATCHER, one.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void endsForADeviceThatIsMovedOutOfItsPlaceMeanwhile() {
        maintenances.plan(
                DISPATCHER,
                new MaintenancePlan(
                        null, HYDRANT, BUILDING, null, clock.instant().plus(Duration.ofHours(5)), "停水"));
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
        jdbc.sql("update device set grid_unit = '5101170060010101002' where id = :id")
                .param("id", id)
                .update();
        upkeep.turnMaintenance();
        assertThat(state()).isEqualTo(DeviceState.NORMAL);
        says(20);
        assertThat(alarmed()).isEqualTo(1);
    }

    @Test
    void isOnAFacilityAtOnceThatIsMovedIntoItsPlaceAndNoLongerOnceItIsMovedOut() {
        Actor keeper = people.as("facility");
        GridCode place = elsewhere();
        maintenances.plan(
                DISPATCHER,
                new MaintenancePlan(null, HYDRANT, place, null, clock.instant().plus(Duration.ofHours(5)), "停水"));
        assertThat(state()).as("it stands elsewhere").isEqualTo(DeviceState.NORMAL);

        devices.correct(keeper, id, "消火栓", grids.centre(place), null);
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
        says(20);
        assertThat(alarmed()).isZero();
        devices.correct(keeper, id, "另一个名字", grids.centre(place), null);
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);

        devices.correct(keeper, id, "消火栓", people.place(), null);
        assertThat(state()).as("what it said last counts").isEqualTo(DeviceState.ALARM);
        assertThat(alarmed()).isEqualTo(1);
    }

    @Test
    void isOnAFacilityThatIsEnteredMeanwhile() {
        maintenances.plan(
                DISPATCHER,
                new MaintenancePlan(
                        null, HYDRANT, BUILDING, null, clock.instant().plus(Duration.ofHours(5)), "停水"));
        goesFromTheRegister();
        devices.register(
                Actor.system(),
                List.of(new NewDevice(id, HYDRANT, "消火栓", null, "EM500-PP", new GeoPoint(30.83, 103.83), BUILDING)));
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
    }

    @Test
    void isOnAFacilityThatCameWhileItBegan() {
        Maintenance one = maintenances.plan(
                DISPATCHER,
                new MaintenancePlan(
                        null, HYDRANT, BUILDING, null, clock.instant().plus(Duration.ofHours(5)), "停水"));
        jdbc.sql("update device set state = 'NORMAL' where id = :id")
                .param("id", id)
                .update();
        upkeep.turnMaintenance();
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
        maintenances.end(DISPATCHER, one.id());
        assertThat(state()).isEqualTo(DeviceState.NORMAL);
    }

    @Test
    void doesNotBeginOnceSomebodyHasTakenItBack() {
        Instant now = clock.instant();
        Maintenance one = maintenances.plan(
                DISPATCHER,
                new MaintenancePlan(
                        id, null, null, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)), "年检"));
        maintenances.end(DISPATCHER, one.id());
        assertThat(table.begin(one.id(), now)).isFalse();
        assertThat(maintenances.page(DISPATCHER, id, false, null).items())
                .singleElement()
                .satisfies(kept -> assertThat(kept.begun()).isFalse());
    }

    @Test
    void isNotEndedByWhatWasAboutToBecomeAnAlarm() {
        maintenances.plan(DISPATCHER, of(id, Duration.ofHours(2)));
        transaction.executeWithoutResult(status -> turn.ripen(id, clock.instant()));
        assertThat(state()).isEqualTo(DeviceState.MAINTENANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H", "P61D"})
    void hasAnEndAheadAndNotTooFar(String span) {
        assertThatThrownBy(() -> maintenances.plan(DISPATCHER, of(id, Duration.parse(span))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("endsAt"));
    }

    @Test
    void hasAReasonAndAPlace() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        assertThat(refused(new MaintenancePlan(id, null, null, null, end, " "))).isEqualTo("reason");
        assertThat(refused(new MaintenancePlan(id, null, null, null, null, "年检")))
                .isEqualTo("endsAt");
        assertThat(refused(new MaintenancePlan(null, HYDRANT, null, null, end, "年检")))
                .isEqualTo("gridUnit");
    }

    private GridCode elsewhere() {
        return grids.list(GridLevel.BUILDING, null).stream()
                .map(GridUnit::code)
                .filter(other -> !other.equals(BUILDING) && other.isWithin(SUBDISTRICT))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String refused(MaintenancePlan plan) {
        try {
            maintenances.plan(DISPATCHER, plan);
            return null;
        } catch (Refusal refusal) {
            return refusal.field();
        }
    }

    private MaintenancePlan of(String device, Duration span) {
        return new MaintenancePlan(device, null, null, null, clock.instant().plus(span), "更换阀门");
    }

    private DeviceState state() {
        return devices.get(DISPATCHER, id).state();
    }

    private int alarmed() {
        return alarms.page(DISPATCHER, new AlarmFilter(null, null, null, id), null, null)
                .items()
                .size();
    }

    private void says(int pressure) {
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(id)).orElseThrow(),
                UUID.randomUUID(),
                Instant.now(),
                Map.of("pressure", pressure),
                Telemetry.Nature.LIVE)));
    }
}
