package streethub.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.grid.DutyPlanning;
import streethub.grid.PlannedShift;
import streethub.grid.ShiftPlan;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** A rule says whose its alarms are from the beginning. */
@DemoHubTest
class AssigneeTests {

    private static final String RULE = "ASSIGNEE_TEST";

    @Autowired
    private BeanFactory hub;

    @Autowired
    private AlarmRules rules;

    @Autowired
    private Alarms alarms;

    @Autowired
    private DutyPlanning duty;

    @Autowired
    private DemoPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String id = "hydrant-" + UUID.randomUUID();

    @BeforeEach
    void aHydrant() {
        jdbc.sql("""
                insert into device (id, family, name, model, lat, lon, grid_unit)
                values (:id, 'HYDRANT', '消火栓', 'EM500-PP', 30.83, 103.83, :grid)""")
                .param("id", id)
                .param("grid", people.buildingCode().value())
                .update();
    }

    @AfterEach
    void goes() {
        jdbc.sql("delete from device where id = :id").param("id", id).update();
    }

    @Test
    void whoIsOnDutyAtTheLevelThatTheRuleNames() {
        its(new Assignee(null, GridLevel.COURTYARD));
        losesPressure();
        assertThat(alarm().assignee()).isEqualTo("courtyard");
        assertThat(alarms.history(people.as("admin"), alarm().id()))
                .extracting(AlarmEvent::step, AlarmEvent::words)
                .containsExactly(
                        tuple(AlarmStep.RAISED, null),
                        tuple(AlarmStep.ASSIGNED, people.as("courtyard").displayName()));
    }

    @Test
    void whoIsOnDutyAboveWhereNobodyIsAtThatLevel() {
        GridCode unit = people.buildingCode().at(GridLevel.COURTYARD).orElseThrow();
        PlannedShift courtyard = duty.list(people.as("admin"), unit).stream()
                .filter(one -> one.shift().unit().equals(unit))
                .findFirst()
                .orElseThrow();
        duty.remove(people.as("admin"), courtyard.id(), courtyard.version());
        try {
            its(new Assignee(null, GridLevel.COURTYARD));
            losesPressure();
            assertThat(alarm().assignee()).isEqualTo("composite");
        } finally {
            duty.add(people.as("admin"), ShiftPlan.of(courtyard.shift()));
        }
    }

    @Test
    void aPersonByName() {
        its(new Assignee("dispatcher", null));
        losesPressure();
        assertThat(alarm().assignee()).isEqualTo("dispatcher");
    }

    @Test
    void nobodyWhereThatPersonHasNothingToDoThere() {
        its(new Assignee("dispatcher", null));
        jdbc.sql("update alarm_rule set assignee = 'gone' where device_id = :id")
                .param("id", id)
                .update();
        // Lets the book of rules be read anew.
        rules.enable(people.as("admin"), RULE, true);
        losesPressure();
        assertThat(alarm().assignee()).isNull();
        assertThat(alarms.history(people.as("admin"), alarm().id())).hasSize(1);
    }

    @Test
    void nobodyWhereTheRuleNamesNobody() {
        its(null);
        losesPressure();
        assertThat(alarm().assignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "resident",
                "a\0",
                "",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void somebodyWhoIsNotOfTheStaffIsRefused(String nobody) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> its(new Assignee(nobody, null)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("assignee"));
    }

    @Test
    void aPersonOrALevelOfTheGridAndNotBoth() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Assignee("building", GridLevel.BUILDING));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Assignee(null, GridLevel.SUBDISTRICT));
        assertThat(Assignee.of(null, null)).isNull();
    }

    private void its(@Nullable Assignee assignee) {
        rules.put(
                people.as("admin"),
                new AlarmRule(
                        RULE,
                        null,
                        id,
                        "HYDRANT_PRESSURE_LOW",
                        "pressure < 100",
                        Duration.ZERO,
                        Duration.ZERO,
                        Urgency.URGENT,
                        null,
                        null,
                        null,
                        assignee,
                        "本栓自己的规则",
                        "",
                        true,
                        false));
    }

    private void losesPressure() {
        Map<String, Object> said = Map.of("pressure", 90);
        Watched hydrant = new Watched(id, new DeviceFamily("HYDRANT"), "消火栓", people.place(), people.buildingCode());
        AlarmWatch watch = new RememberedCases().watch(hub);
        boolean alarmed = Boolean.TRUE.equals(new TransactionTemplate(transactions)
                .execute(status -> watch.read(hydrant, said, said, Instant.now())));
        assertThat(alarmed).isTrue();
    }

    private AlarmView alarm() {
        List<AlarmView> all = alarms.page(people.as("admin"), new AlarmFilter(null, null, null, id), null, null)
                .items();
        return all.getFirst();
    }
}
