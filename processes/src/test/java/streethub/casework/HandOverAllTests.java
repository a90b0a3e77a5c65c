package streethub.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.incident.Handling;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Outcome;
import streethub.incident.Report;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Several tasks go to a colleague together, or none of them does. */
@DemoHubTest
class HandOverAllTests {

    private static final String COLLEAGUE = "hand-over-colleague";
    private static final String ALLROUND = "hand-over-allround";

    @Autowired
    TaskInbox inbox;

    @Autowired
    InboxUpkeep upkeep;

    @Autowired
    Incidents incidents;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoPeople people;

    private Actor building = Actor.anonymous();
    private List<TaskCard> held = List.of();

    @BeforeEach
    void claimThree() {
        account(COLLEAGUE, Set.of(Role.GRID_WORKER));
        account(ALLROUND, Set.of(Role.GRID_WORKER, Role.VERIFIER));
        building = people.as("building");
        held = Stream.of(claimed(building), claimed(building), claimed(building))
                .sorted(Comparator.comparing(TaskCard::id))
                .toList();
    }

    @Test
    void allGoToTheColleague() {
        inbox.handOverAll(building, held.reversed(), COLLEAGUE);
        assertThat(held).allSatisfy(card -> assertThat(holder(card)).isEqualTo(COLLEAGUE));
        assertThat(upkeep.differences()).isZero();
    }

    @Test
    void noneGoesWhereOneHasBeenGivenBack() {
        inbox.release(building, held.getLast().id());
        Refusal refusal = refused(held, COLLEAGUE);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal.arguments()).contains(held.getLast().caseNumber());
        assertThat(held.subList(0, 2))
                .allSatisfy(card -> assertThat(holder(card)).isEqualTo("building"));
        assertThat(holder(held.getLast())).isNull();
        assertThat(upkeep.differences()).isZero();
    }

    @Test
    void noneGoesWhereOneIsNotThereAnyMore() {
        String number = held.getLast().caseNumber();
        incidents.handUp(building, number, "要大型设备");
        Refusal refusal = refused(held, COLLEAGUE);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal.arguments()).contains(number);
        assertThat(held.subList(0, 2))
                .allSatisfy(card -> assertThat(holder(card)).isEqualTo("building"));
    }

    @Test
    void noneGoesWhereTheColleagueMayNotDoOne() {
        Actor allround = people.as(ALLROUND);
        List<TaskCard> mixed = List.of(claimed(allround), verification(allround), claimed(allround));
        Refusal refusal = refused(allround, mixed, COLLEAGUE);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.field()).isEqualTo("to");
        assertThat(refusal.arguments()).contains(mixed.get(1).caseNumber());
        assertThat(mixed).allSatisfy(card -> assertThat(holder(card)).isEqualTo(ALLROUND));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nobody", "courtyard", "resident", "${1+1}"})
    void noneGoesToWhoMayDoNone(@Nullable String to) {
        assertThat(refused(held, to).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(held).allSatisfy(card -> assertThat(holder(card)).isEqualTo("building"));
    }

    @Test
    void nothingToHandOverIsRefused() {
        assertThat(refused(List.of(), COLLEAGUE).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void colleaguesMayDoEveryOneOfTheTasks() {
        assertThat(inbox.colleagues(building, held))
                .extracting(Actor::username)
                .contains(COLLEAGUE, ALLROUND)
                .doesNotContain("building", "courtyard");
        Actor allround = people.as(ALLROUND);
        assertThat(inbox.colleagues(allround, List.of(verification(allround))))
                .extracting(Actor::username)
                .contains("verifier")
                .doesNotContain(COLLEAGUE, ALLROUND);
        assertThat(inbox.colleagues(allround, List.of(claimed(allround), verification(allround))))
                .isEmpty();
    }

    @Test
    void colleaguesAreToldOnlyForOnesOwnTasks() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> inbox.colleagues(people.as(COLLEAGUE), held.subList(0, 1)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal.arguments()).contains(held.getFirst().caseNumber());
    }

    private Refusal refused(Collection<TaskCard> cards, @Nullable String to) {
        return refused(building, cards, to);
    }

    private Refusal refused(Actor actor, Collection<TaskCard> cards, @Nullable String to) {
        return catchThrowableOfType(Refusal.class, () -> inbox.handOverAll(actor, cards, to));
    }

    private void account(String username, Set<Role> roles) {
        if (accounts.find(username).isEmpty()) {
            accounts.create(
                    Actor.system(),
                    new NewAccount(username, username, "bamboo river lamp", roles, people.buildingCode()));
        }
    }

    /** The task of a new case, held by that worker of the building. */
    private TaskCard claimed(Actor worker) {
        return claim(worker, reported());
    }

    /** A case that somebody else has handled, whose verification that worker holds. */
    private TaskCard verification(Actor verifier) {
        String number = reported();
        incidents.accept(building, number);
        incidents.handle(building, number, new Handling("修好了", Outcome.RESOLVED, null, List.of()));
        return claim(verifier, number);
    }

    private TaskCard claim(Actor actor, String number) {
        TaskCard free = card(actor, InboxQueue.CLAIMABLE, number);
        inbox.claim(actor, free.id());
        return card(actor, InboxQueue.MINE, number);
    }

    private String reported() {
        return incidents
                .report(
                        people.as("courtyard"),
                        new Report(IncidentKind.FACILITY_FAULT, "灯不亮", people.place(), null, null),
                        List.of())
                .number();
    }

    private TaskCard card(Actor actor, InboxQueue queue, String number) {
        return all(actor, queue).stream()
                .filter(card -> card.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskCard> all(Actor actor, InboxQueue queue) {
        List<TaskCard> all = new ArrayList<>();
        String cursor = null;
        do {
            var page = inbox.page(actor, InboxFilter.all(queue), cursor, 200);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Who holds the task now, as the people concerned see it; null where it is free. */
    private @Nullable String holder(TaskCard card) {
        for (String name : List.of("building", COLLEAGUE, ALLROUND)) {
            if (all(people.as(name), InboxQueue.MINE).stream()
                    .anyMatch(task -> task.id().equals(card.id()))) {
                return name;
            }
        }
        return null;
    }
}
