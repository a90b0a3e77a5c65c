package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.casework.CaseEvent;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** The ways a case can take, as a citizen would name them. */
@DemoHubTest
class IncidentWalkTests {

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    TaskInbox inbox;

    @Autowired
    DemoPeople people;

    @Test
    void aResidentsReportIsTriagedAcceptedHandledVerifiedAndClosed() {
        Receipt receipt = incidents.report(people.as("resident"), report(), List.of());
        String number = receipt.number();
        assertThat(receipt.status()).isEqualTo(IncidentStatus.IN_TRIAGE);

        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.URGENT, 4, null, null));
        assertThat(claimable(people.as("building")))
                .extracting(TaskCard::caseNumber)
                .contains(number);
        incidents.accept(people.as("building"), number);
        incidents.handle(people.as("building"), number, new Handling("fixed", Outcome.RESOLVED, null, List.of()));
        incidents.verify(people.as("verifier"), number, new Verification(true, null));

        IncidentView closed = reading.find(people.as("resident"), number, null);
        assertThat(closed.summary().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(closed.summary().outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(steps(closed))
                .containsExactly(
                        "FILED", "LOCATED", "TRIAGED", "DISPATCHED", "ACCEPTED", "HANDLED", "VERIFIED", "CLOSED");
    }

    @Test
    void anAlarmGoesStraightToTheBuildingAndUpTheLadderToTheDepartment() {
        String number = incidents.raise(alarm("tilt-1:COVER_TILTED", null)).number();
        for (Actor worker : List.of(
                people.as("building"),
                people.as("courtyard"),
                people.as("composite"),
                people.as("community"),
                people.as("dispatcher"))) {
            incidents.handUp(worker, number, "too big for me");
        }
        assertThat(status(number)).isEqualTo(IncidentStatus.SUSPENDED);
        incidents.handle(
                people.as("dispatcher"), number, new Handling("they came", Outcome.HANDED_OVER, null, List.of()));
        incidents.verify(people.as("verifier"), number, new Verification(true, "seen"));
        assertThat(status(number)).isEqualTo(IncidentStatus.CLOSED);
    }

    @Test
    void notMineGoesBackToTheDispatcherAndTheSecondTimeALevelUp() {
        String number = incidents.raise(alarm("tilt-2:COVER_TILTED", null)).number();
        incidents.giveBack(people.as("building"), number, "not mine");
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_TRIAGE);
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 4, null, null));
        incidents.accept(people.as("building"), number);
        incidents.giveBack(people.as("building"), number, "really not mine");
        assertThat(openLevel(number)).isEqualTo(GridLevel.COURTYARD);
    }

    @Test
    void theSameAlarmAgainIsCountedOnTheOpenCase() {
        Raised first = incidents.raise(alarm("tilt-3:COVER_TILTED", null));
        Raised second = incidents.raise(alarm("tilt-3:COVER_TILTED", null));
        assertThat(second).isEqualTo(new Raised(first.number(), false));
        assertThat(reading.find(people.as("building"), first.number(), null)
                        .summary()
                        .repeats())
                .isEqualTo(1);
    }

    @Test
    void anUrgentRepeatBringsTheDeadlineForwardAndAQuietOneNeverBack() {
        String number = incidents.raise(alarm("tilt-4:COVER_TILTED", null)).number();
        var before = reading.find(people.as("building"), number, null).summary().dueAt();
        incidents.raise(alarm("tilt-4:COVER_TILTED", Urgency.EMERGENCY));
        var after = reading.find(people.as("building"), number, null).summary().dueAt();
        incidents.raise(alarm("tilt-4:COVER_TILTED", Urgency.DIFFICULT));
        assertThat(after).isBefore(before);
        assertThat(reading.find(people.as("building"), number, null).summary().dueAt())
                .isEqualTo(after);
        assertThat(reading.find(people.as("building"), number, null)
                        .openTasks()
                        .getFirst()
                        .dueAt())
                .isEqualTo(after);
    }

    @Test
    void whoHandledItMayNotVerifyIt() {
        String number = incidents.raise(alarm("tilt-5:COVER_TILTED", null)).number();
        Actor both = new Actor(
                "both",
                "both",
                Set.of(Role.GRID_WORKER, Role.VERIFIER),
                people.as("building").gridUnit());
        incidents.accept(both, number);
        incidents.handle(both, number, new Handling("done", Outcome.RESOLVED, null, List.of()));
        assertThatThrownBy(() -> incidents.verify(both, number, new Verification(true, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void notFixedGoesBackToItsLevelAndTheThirdTimeOneUp() {
        String number = incidents.raise(alarm("tilt-6:COVER_TILTED", null)).number();
        for (int round = 1; round <= 3; round++) {
            assertThat(openLevel(number)).isEqualTo(GridLevel.BUILDING);
            incidents.accept(people.as("building"), number);
            incidents.handle(people.as("building"), number, new Handling("done", Outcome.RESOLVED, null, List.of()));
            incidents.verify(people.as("verifier"), number, new Verification(false, "still loose"));
        }
        assertThat(openLevel(number)).isEqualTo(GridLevel.COURTYARD);
    }

    @Test
    void aClosedCaseIsRatedOnceAndReopenedToTheLevelThatHandledIt() {
        Receipt receipt = incidents.report(Actor.anonymous(), report(), List.of());
        String number = receipt.number();
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 3, null, null));
        incidents.accept(people.as("courtyard"), number);
        incidents.handle(people.as("courtyard"), number, new Handling("done", Outcome.RESOLVED, null, List.of()));
        incidents.verify(people.as("verifier"), number, new Verification(true, null));

        incidents.rate(Actor.anonymous(), number, receipt.trackingCode(), Rating.NOT_SATISFIED, "still there");
        assertThatThrownBy(
                        () -> incidents.rate(Actor.anonymous(), number, receipt.trackingCode(), Rating.SATISFIED, null))
                .isInstanceOf(Refusal.class);
        incidents.reopen(Actor.anonymous(), number, receipt.trackingCode(), "came back");
        assertThat(openLevel(number)).isEqualTo(GridLevel.COURTYARD);
        assertThat(status(number)).isEqualTo(IncidentStatus.DISPATCHED);
    }

    @Test
    void anExpressionInADescriptionStaysText() {
        Report report = new Report(IncidentKind.ROAD_DAMAGE, "${classifyIncident} #{1+1}", people.place(), null, null);
        Receipt receipt = incidents.report(Actor.anonymous(), report, List.of());
        assertThat(reading.find(Actor.anonymous(), receipt.number(), receipt.trackingCode())
                        .description())
                .isEqualTo("${classifyIncident} #{1+1}");
    }

    private Report report() {
        return new Report(
                IncidentKind.FACILITY_FAULT, "lamp is dark", people.place(), null, new Contact("甲", "13800000000"));
    }

    private DeviceAlarm alarm(String key, @Nullable Urgency urgency) {
        return new DeviceAlarm(
                key,
                key.substring(0, key.indexOf(':')),
                "cover",
                "COVER_TILTED",
                IncidentKind.FACILITY_FAULT,
                people.place(),
                Instant.now(),
                "43.5°",
                urgency,
                null,
                null);
    }

    private List<TaskCard> claimable(Actor actor) {
        return inbox.page(actor, InboxFilter.all(InboxQueue.CLAIMABLE), null, 200)
                .items();
    }

    private IncidentStatus status(String number) {
        return reading.find(people.as("dispatcher"), number, null).summary().status();
    }

    private @Nullable GridLevel openLevel(String number) {
        return reading.find(people.as("dispatcher"), number, null)
                .openTasks()
                .getFirst()
                .level();
    }

    private static List<String> steps(IncidentView view) {
        return view.timeline().stream().map(CaseEvent::step).toList();
    }
}
