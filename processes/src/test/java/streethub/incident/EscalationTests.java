package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.casework.CaseEvent;
import streethub.casework.InboxUpkeep;
import streethub.casework.ProcessPicture;
import streethub.casework.ProcessPictures;
import streethub.identity.Actor;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** What the clock does when people do not. */
@DemoHubTest
class EscalationTests {

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    DemoPeople people;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    InboxUpkeep upkeep;

    @Autowired
    ProcessPictures pictures;

    @Test
    void remindsOnceAndLeavesTheTaskWhereItIs() {
        String number = alarm("clock-1");
        fire(number, GridDispatchProcess.ACCEPT_REMINDER);
        assertThat(steps(number)).containsOnlyOnce("REMINDED").doesNotContain("ESCALATED");
        assertThat(level(number)).isEqualTo(4);
    }

    @Test
    void escalatesThroughAllLevelsToTheDepartmentWhenNobodyAccepts() {
        String number = alarm("clock-2");
        for (int level = 4; level >= 0; level--) {
            assertThat(level(number)).isEqualTo(level);
            fire(number, GridDispatchProcess.ACCEPT_OVERDUE);
        }
        IncidentView view = reading.find(people.as("dispatcher"), number, null);
        assertThat(view.summary().status()).isEqualTo(IncidentStatus.SUSPENDED);
        assertThat(steps(number)).endsWith("ESCALATED", "HANDED_OVER");
        assertThat(view.timeline().getLast().arguments()).contains("H-" + number);
    }

    @Test
    void whoAcceptedAndLetTheTimeRunOutLosesTheCaseToTheNextLevel() {
        String number = alarm("clock-3");
        incidents.accept(people.as("building"), number);
        fire(number, GridDispatchProcess.HANDLE_OVERDUE);
        assertThat(level(number)).isEqualTo(3);
        assertThat(reading.verbs(people.as("building"), number)).isEmpty();
        assertThat(reading.verbs(people.as("courtyard"), number)).first().isEqualTo(IncidentVerb.ACCEPT);
    }

    @Test
    void theInboxTableAgreesWithTheEngineAndCanBeMadeAnew() {
        String number = alarm("clock-4");
        assertThat(upkeep.differences()).isZero();
        jdbc.update("update inbox_task set assignee = 'nobody' where case_number = ?", number);
        jdbc.update("delete from inbox_task where case_number <> ?", number);
        assertThat(upkeep.differences()).isPositive();
        upkeep.rebuild(Actor.system());
        assertThat(upkeep.differences()).isZero();
        assertThat(level(number)).isEqualTo(4);
    }

    @Test
    void thePictureShowsWhereTheCaseStands() {
        String number = alarm("clock-5");
        List<ProcessPicture> drawn = pictures.of(number);
        assertThat(drawn).hasSize(2);
        assertThat(drawn.getFirst().active()).containsExactly("Task_DispatchThroughGrid");
        assertThat(drawn.getFirst().done()).contains("Task_DecideTriage");
        assertThat(drawn.getLast().active()).contains(GridDispatchProcess.ACCEPT);
        assertThat(drawn.getLast().bpmnXml()).contains("BPMNDiagram");
    }

    private String alarm(String device) {
        return incidents
                .raise(new DeviceAlarm(
                        device + ":COVER_TILTED",
                        device,
                        "cover",
                        "COVER_TILTED",
                        IncidentKind.FACILITY_FAULT,
                        people.place(),
                        Instant.now(),
                        null,
                        null,
                        null,
                        null))
                .number();
    }

    /** Lets the clock on the open task run out now. */
    private void fire(String number, String timer) {
        String task = reading.find(people.as("dispatcher"), number, null)
                .openTasks()
                .getFirst()
                .id();
        String instance =
                jdbc.queryForObject("select proc_inst_id_ from act_ru_task where id_ = ?", String.class, task);
        Job job = jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
        jobs.executeJob(job.getId());
    }

    private int level(String number) {
        var level = reading.find(people.as("dispatcher"), number, null)
                .openTasks()
                .getFirst()
                .level();
        return level == null ? -1 : level.number();
    }

    private List<String> steps(String number) {
        return reading.find(people.as("dispatcher"), number, null).timeline().stream()
                .map(CaseEvent::step)
                .toList();
    }
}
