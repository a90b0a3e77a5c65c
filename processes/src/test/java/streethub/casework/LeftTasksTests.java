package streethub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.casework.internal.InboxTasks;
import streethub.grid.DutyLeaves;
import streethub.grid.DutyPlanning;
import streethub.grid.DutyRoster;
import streethub.grid.DutyShift;
import streethub.grid.LeavePlan;
import streethub.grid.ShiftPlan;
import streethub.identity.AccountEdit;
import streethub.identity.AccountReading;
import streethub.identity.AccountRegister;
import streethub.identity.AccountView;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Report;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** What lies with somebody whose account is closed or who is moved goes back to those who may do it. */
@DemoHubTest
class LeftTasksTests {

    @Autowired
    TaskInbox inbox;

    @Autowired
    InboxTasks tasks;

    @Autowired
    InboxUpkeep upkeep;

    @Autowired
    Incidents incidents;

    @Autowired
    AccountRegister register;

    @Autowired
    AccountReading reading;

    @Autowired
    DutyRoster roster;

    @Autowired
    DutyPlanning planning;

    @Autowired
    DutyLeaves leaves;

    @Autowired
    DemoPeople people;

    @Autowired
    PlatformTransactionManager transactions;

    private String worker = "";
    private String task = "";

    @BeforeEach
    void claimOne() {
        worker = "left." + System.nanoTime();
        register.create(
                people.as("admin"), worker, new AccountEdit("要走的网格员", Set.of(Role.GRID_WORKER), people.buildingCode()));
        planning.add(people.as("admin"), ShiftPlan.of(DutyShift.always(people.buildingCode(), worker)));
        task = claimed(people.as(worker));
    }

    @Test
    void aClosedAccountHoldsNothingAndIsNotOnDuty() {
        register.close(people.as("admin"), worker, 0);
        assertThat(holder()).isEmpty();
        assertThat(onDuty(people.buildingCode())).doesNotContain(worker);
        inbox.claim(people.as("building"), task);
        assertThat(holder()).contains("building");
        assertThat(upkeep.differences()).isZero();
    }

    @Test
    void whoeverIsNoGridWorkerAnyMoreIsNotOnDutyAndStandsInForNobody() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        leaves.add(
                people.as("admin"),
                new LeavePlan(
                        people.buildingCode(), "building", worker, tomorrow, tomorrow.plus(Duration.ofDays(1)), "培训"));
        register.edit(
                people.as("admin"), worker, 0, new AccountEdit("核查员", Set.of(Role.VERIFIER), people.buildingCode()));
        assertThat(onDuty(people.buildingCode())).doesNotContain(worker);
        assertThat(leaves.list(people.as("admin"), people.buildingCode()))
                .filteredOn(leave -> leave.username().equals("building"))
                .allSatisfy(leave -> assertThat(leave.standIn()).isNull());
    }

    @Test
    void nothingIsGivenBackWhereTheClosingFails() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            register.close(people.as("admin"), worker, 0);
            status.setRollbackOnly();
        });
        assertThat(holder()).contains(worker);
        assertThat(onDuty(people.buildingCode())).contains(worker);
        assertThat(reading.find(Actor.system(), worker).open()).isTrue();
    }

    @Test
    void whoIsMovedGivesBackWhatLiesElsewhere() {
        GridCode courtyard = people.buildingCode().at(GridLevel.COURTYARD).orElseThrow();
        register.edit(people.as("admin"), worker, 0, new AccountEdit("网格员", Set.of(Role.GRID_WORKER), courtyard));
        assertThat(holder()).isEmpty();
        assertThat(onDuty(people.buildingCode())).doesNotContain(worker);
    }

    @Test
    void whoIsOnlyCalledOtherwiseOrGetsMoreRolesKeepsIt() {
        AccountView renamed = register.edit(
                people.as("admin"), worker, 0, new AccountEdit("新名字", Set.of(Role.GRID_WORKER), people.buildingCode()));
        register.edit(
                people.as("admin"),
                worker,
                renamed.version(),
                new AccountEdit("新名字", Set.of(Role.GRID_WORKER, Role.VERIFIER), people.buildingCode()));
        assertThat(holder()).contains(worker);
        assertThat(onDuty(people.buildingCode())).contains(worker);
    }

    private Optional<String> holder() {
        return tasks.find(task).map(OpenTask::assignee);
    }

    private List<String> onDuty(GridCode unit) {
        return roster.onDuty(unit, Instant.now());
    }

    private String claimed(Actor actor) {
        String number = incidents
                .report(
                        people.as("courtyard"),
                        new Report(IncidentKind.FACILITY_FAULT, "灯不亮", people.place(), null, null),
                        List.of())
                .number();
        String free = tasks.openOf(number).getFirst().id();
        inbox.claim(actor, free);
        return free;
    }
}
