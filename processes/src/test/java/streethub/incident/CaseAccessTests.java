package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.identity.Actor;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** Who sees what of a case and may do what to it, and that a refusal changes nothing. */
@DemoHubTest
class CaseAccessTests {

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private String number = "";
    private String code = "";

    @BeforeEach
    void report() {
        Receipt receipt = incidents.report(
                people.as("resident"),
                new Report(IncidentKind.FACILITY_FAULT, "灯不亮", people.place(), null, new Contact("王某", "13800000000")),
                List.of());
        number = receipt.number();
        code = receipt.trackingCode();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void contactIsForTheDispatcherAndTheHandlerAlone() {
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 4, null, null));
        assertThat(contact("dispatcher")).isEqualTo(new Contact("王某", "13800000000"));
        assertThat(contact("building")).isNull();
        incidents.accept(people.as("building"), number);
        assertThat(contact("building")).isNotNull();
        assertThat(contact("courtyard")).isNull();
        assertThat(contact("secretary")).isNull();
        assertThat(contact("admin")).isNull();
        assertThat(contact("resident")).isNull();
    }

    @Test
    void contactIsUnreadableInTheDatabase() {
        byte[] stored = jdbc.queryForObject("select contact from incident where number = ?", byte[].class, number);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("王某", "13800000000");
    }

    @Test
    void aTrackingCodeOpensItsOwnCaseAndNoOther() {
        assertThat(reading.find(Actor.anonymous(), number, code).summary().number())
                .isEqualTo(number);
        refused(Refusal.Kind.NOT_FOUND, () -> reading.find(Actor.anonymous(), number, "0000000000"));
        refused(Refusal.Kind.NOT_FOUND, () -> reading.find(Actor.anonymous(), number, null));
    }

    @Test
    void aReporterSeesNeitherStaffNamesNorOpenTasks() {
        IncidentView view = reading.find(people.as("resident"), number, null);
        assertThat(view.openTasks()).isEmpty();
        assertThat(view.timeline())
                .allSatisfy(event -> assertThat(event.actorName()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "venue"})
    void whoHasNothingToDoWithCasesDoesNotEvenFindThem(String username) {
        refused(Refusal.Kind.NOT_FOUND, () -> reading.find(people.as(username), number, null));
        refused(Refusal.Kind.NOT_FOUND, () -> incidents.accept(people.as(username), number));
        refused(Refusal.Kind.FORBIDDEN, () -> reading.list(people.as(username), IncidentFilter.all(), null, 10));
    }

    @Test
    void answersNotFoundThenForbiddenThenConflictThenInvalid() {
        refused(Refusal.Kind.NOT_FOUND, () -> incidents.handle(people.as("dispatcher"), "20200101-0001-1", nothing()));
        refused(Refusal.Kind.FORBIDDEN, () -> incidents.handle(people.as("secretary"), number, nothing()));
        refused(Refusal.Kind.FORBIDDEN, () -> incidents.accept(people.as("resident"), number));
        refused(Refusal.Kind.CONFLICT, () -> incidents.handle(people.as("building"), number, nothing()));
        refused(
                Refusal.Kind.INVALID,
                () -> incidents.triage(people.as("dispatcher"), number, new Triage(null, 4, null, null)));
        refused(
                Refusal.Kind.INVALID,
                () -> incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 9, null, null)));
        assertThat(reading.find(people.as("dispatcher"), number, null).timeline())
                .hasSize(2);
    }

    @Test
    void aTaskDoneTwiceIsAConflictAndAnotherLevelsTaskForbidden() {
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 4, null, null));
        refused(Refusal.Kind.FORBIDDEN, () -> incidents.accept(people.as("courtyard"), number));
        refused(Refusal.Kind.FORBIDDEN, () -> incidents.accept(people.as("verifier"), number));
        incidents.accept(people.as("building"), number);
        refused(Refusal.Kind.CONFLICT, () -> incidents.accept(people.as("building"), number));
        incidents.handUp(people.as("building"), number, "too big");
        refused(Refusal.Kind.CONFLICT, () -> incidents.handUp(people.as("building"), number, "too big"));
    }

    @Test
    void aPointOutsideTheGridIsRefusedAndOpensNoCase() {
        int before = cases();
        refused(
                Refusal.Kind.INVALID,
                () -> incidents.report(
                        Actor.anonymous(),
                        new Report(IncidentKind.ROAD_DAMAGE, "pit", new GeoPoint(0, 0), null, null),
                        List.of()));
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aCaseClosedForSevenDaysStaysClosed() {
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 4, null, null));
        refused(Refusal.Kind.CONFLICT, () -> incidents.reopen(people.as("resident"), number, null, "again"));
        incidents.accept(people.as("building"), number);
        incidents.handle(people.as("building"), number, new Handling("ok", Outcome.RESOLVED, null, List.of()));
        incidents.verify(people.as("verifier"), number, new Verification(true, null));
        refused(Refusal.Kind.FORBIDDEN, () -> incidents.reopen(people.as("dispatcher"), number, null, "again"));
        clock.forward(Duration.ofDays(7));
        refused(Refusal.Kind.CONFLICT, () -> incidents.reopen(people.as("resident"), number, null, "again"));
    }

    @Test
    void aDispatcherMovesACaseOnlyWithAReasonAndWithinTheArea() {
        Actor dispatcher = people.as("dispatcher");
        var elsewhere = new GridCode("510117006002");
        refused(
                Refusal.Kind.INVALID,
                () -> incidents.triage(dispatcher, number, new Triage(Urgency.GENERAL, 1, elsewhere, null)));
        incidents.triage(dispatcher, number, new Triage(Urgency.GENERAL, 1, elsewhere, "wrong pin"));
        assertThat(reading.find(dispatcher, number, null).summary().gridUnit()).isEqualTo(elsewhere);
    }

    @Test
    void listsPageByPageWhatLiesInTheArea() {
        var first = reading.list(people.as("secretary"), IncidentFilter.all(), null, 1);
        assertThat(first.items()).hasSize(1);
        var all = reading.list(people.as("secretary"), IncidentFilter.all(), null, 200);
        assertThat(all.items()).extracting(IncidentSummary::number).contains(number);
        if (first.next() != null) {
            assertThat(reading.list(people.as("secretary"), IncidentFilter.all(), first.next(), 1)
                            .items())
                    .doesNotContainAnyElementsOf(first.items());
        }
        refused(Refusal.Kind.INVALID, () -> reading.list(people.as("secretary"), IncidentFilter.all(), "x", 10));
        refused(Refusal.Kind.INVALID, () -> reading.list(people.as("secretary"), IncidentFilter.all(), null, 201));
    }

    @Test
    void nearReportsAreShownAndMetAgain() {
        assertThat(reading.nearby(people.place()))
                .extracting(NearbyIncident::metres)
                .allMatch(metres -> metres <= 100);
        incidents.meToo(Actor.anonymous(), number);
        assertThat(reading.find(people.as("dispatcher"), number, null).summary().repeats())
                .isEqualTo(1);
    }

    private @Nullable Contact contact(String username) {
        return reading.find(people.as(username), number, null).contact();
    }

    private int cases() {
        Integer count = jdbc.queryForObject("select count(*) from incident", Integer.class);
        return count == null ? 0 : count;
    }

    private static Handling nothing() {
        return new Handling(null, null, null, List.of());
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
