package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.alarm.AlarmFilter;
import streethub.alarm.AlarmRules;
import streethub.alarm.AlarmState;
import streethub.alarm.AlarmView;
import streethub.alarm.Alarms;
import streethub.casework.CaseEvent;
import streethub.identity.Actor;
import streethub.incident.Handling;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.incident.IncidentVerb;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.incident.Outcome;
import streethub.incident.Verification;
import streethub.sensor.DeviceFamily;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** What becomes of the case of an alarm: by its kind it closes itself, cannot be closed, or goes to a department. */
@DemoHubTest
class AlarmedCasesTests {

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentReading reading;

    @Autowired
    private Alarms alarms;

    @Autowired
    private AlarmRules rules;

    @Autowired
    private Devices devices;

    @Autowired
    private TelemetryIngest ingest;

    @Autowired
    private DemoPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String id = "";
    private int second;

    @BeforeEach
    void aHydrant() {
        id = "case-" + UUID.randomUUID();
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id, new DeviceFamily("HYDRANT"), "设施", null, "OWN", people.place(), people.buildingCode())));
    }

    @AfterEach
    void shippedRulesAgain() {
        jdbc.sql("update alarm_kind set standing = 'OPENS_ANEW', recovery = 'TELLS' where code like 'HYDRANT%'")
                .update();
        reread();
    }

    private void its(String column, String value) {
        jdbc.sql("update alarm_kind set " + column + " = :value where code like 'HYDRANT%'")
                .param("value", value)
                .update();
        reread();
    }

    @Test
    void closesByItselfWhenItRecoversBeforeAnybodyAccepts() {
        its("recovery", "CLOSES");
        says(Map.of("pressure", 1200));
        String number = alarm().caseNumber();
        says(Map.of("pressure", 500));

        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(view(number).summary().outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(view(number).openTasks()).isEmpty();
        assertThat(alarm().closedAt()).isNotNull();
        says(Map.of("pressure", 1200));
        assertThat(alarm().caseNumber()).isNotEqualTo(number);
    }

    @Test
    void staysWithWhoeverHasAcceptedItWhenItRecovers() {
        its("recovery", "CLOSES");
        says(Map.of("pressure", 1200));
        String number = alarm().caseNumber();
        incidents.accept(people.as("building"), number);
        says(Map.of("pressure", 500));

        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(steps(number)).endsWith("ACCEPTED", "RECOVERED");
    }

    @Test
    void isNotResolvedWhileTheFacilityStillAlarms() {
        its("standing", "REFUSES");
        says(Map.of("open", true));
        String number = alarm().caseNumber();
        handled(number, Outcome.RESOLVED);
        assertThatThrownBy(() -> incidents.verify(people.as("verifier"), number, new Verification(true, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("alarm.standing"));
        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.IN_VERIFICATION);

        says(Map.of("open", false));
        incidents.verify(people.as("verifier"), number, new Verification(true, null));
        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.CLOSED);
    }

    @Test
    void mayBeClosedAsNotNowAndIsThenCountedAndNoNewCase() {
        its("standing", "REFUSES");
        says(Map.of("open", true));
        String number = alarm().caseNumber();
        handled(number, Outcome.NOT_NOW);
        incidents.verify(people.as("verifier"), number, new Verification(true, null));
        says(Map.of("open", true));
        assertThat(alarm().caseNumber()).isEqualTo(number);
        assertThat(alarm().times()).isEqualTo(2);
        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.CLOSED);

        says(Map.of("open", false));
        says(Map.of("open", true));
        assertThat(alarm().caseNumber()).isNotEqualTo(number);
    }

    @Test
    void opensAgainByTheNextWordWhereItsKindSaysSo() {
        its("standing", "REOPENS");
        says(Map.of("open", true));
        String number = alarm().caseNumber();
        handled(number, Outcome.NOT_NOW);
        incidents.verify(people.as("verifier"), number, new Verification(true, null));
        says(Map.of("open", true));
        assertThat(alarm().caseNumber()).isEqualTo(number);
        assertThat(alarm().closedAt()).isNull();
        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.DISPATCHED);
        assertThat(steps(number)).contains("REOPENED");
    }

    /** The rules are read anew: an admin has changed one. */
    private void reread() {
        rules.enable(people.as("admin"), "HYDRANT_OPEN_CONTACT", true);
    }

    @Test
    void isUsuallyClosedAndTheNextWordIsANewCase() {
        says(Map.of("open", true));
        String number = alarm().caseNumber();
        handled(number, Outcome.RESOLVED);
        incidents.verify(people.as("verifier"), number, new Verification(true, null));
        says(Map.of("open", true));
        assertThat(alarm().caseNumber()).isNotEqualTo(number);
    }

    @Test
    void isToldToItsDepartmentWithAReceiptBesideTheGridAndTheAnswerComesBack() {
        says(Map.of("pressure", 20));
        String number = alarm().caseNumber();
        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.DISPATCHED);
        assertThat(steps(number)).containsExactly("FILED", "LOCATED", "TRIAGED", "HANDED_OVER", "DISPATCHED");
        assertThat(view(number).timeline().get(3).arguments())
                .containsExactly("@incident.department.WATER", "H-" + number);
        assertThat(reading.verbs(people.as("dispatcher"), number)).contains(IncidentVerb.DEPARTMENT_SAYS);
        assertThat(reading.verbs(people.as("building"), number)).doesNotContain(IncidentVerb.DEPARTMENT_SAYS);

        incidents.departmentSays(people.as("dispatcher"), number, "抢修队 20 分钟后到");
        assertThatThrownBy(() -> incidents.departmentSays(people.as("building"), number, "我也说"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> incidents.departmentSays(people.as("dispatcher"), number, " "))
                .isInstanceOf(Refusal.class);
        handled(number, Outcome.RESOLVED);
        says(Map.of("pressure", 350));
        incidents.verify(people.as("verifier"), number, new Verification(true, null));
        assertThat(view(number).summary().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(steps(number)).contains("DEPARTMENT_SAYS", "HANDLED", "RECOVERED", "VERIFIED", "CLOSED");
        assertThatThrownBy(() -> incidents.departmentSays(people.as("dispatcher"), number, "还有"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    /** Whoever closes a case holds the case and then its alarm: what recovers meanwhile must not hold them the other way. */
    @Test
    void recoversWhileItsCaseIsHeldWithoutHoldingTheAlarm() {
        says(Map.of("open", true));
        String number = alarm().caseNumber();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> recovery = transaction.execute(status -> {
                jdbc.sql("select number from incident where number = :number for update")
                        .param("number", number)
                        .query(String.class)
                        .single();
                Future<?> started = other.submit(() -> says(Map.of("open", false)));
                await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and query like '%from incident%'")
                                .query(Integer.class)
                                .single()
                        > 0);
                assertThat(jdbc.sql("select active from alarm where case_number = :number for update nowait")
                                .param("number", number)
                                .query(Boolean.class)
                                .single())
                        .isTrue();
                return started;
            });
            assertThat(recovery).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(alarm().state()).isEqualTo(AlarmState.CLEARED_UNACK);
        assertThat(steps(number)).endsWith("RECOVERED");
    }

    private void handled(String number, Outcome outcome) {
        incidents.accept(people.as("building"), number);
        incidents.handle(people.as("building"), number, new Handling("看过", outcome, null, List.of()));
    }

    private IncidentView view(String number) {
        return reading.find(people.as("dispatcher"), number, null);
    }

    private List<String> steps(String number) {
        return view(number).timeline().stream().map(CaseEvent::step).toList();
    }

    private AlarmView alarm() {
        return alarms.page(people.as("dispatcher"), new AlarmFilter(null, null, null, id), null, null)
                .items()
                .getFirst();
    }

    private void says(Map<String, Object> values) {
        second++;
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(id)).orElseThrow(),
                UUID.randomUUID(),
                Instant.now().minusSeconds(600).plusSeconds(second),
                values,
                Telemetry.Nature.LIVE)));
    }
}
