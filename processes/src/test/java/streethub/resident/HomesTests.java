package streethub.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.casework.CaseEvent;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.notice.NoticeBox;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Somebody says where they live. */
@DemoHubTest
class HomesTests {

    @Autowired
    Residents residents;

    @Autowired
    ResidentTags tags;

    @Autowired
    NoticeBox box;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoPeople people;

    private Actor resident(String name) {
        return accounts.create(
                Actor.system(), new NewAccount(name, name, "bamboo river lamp", Set.of(Role.RESIDENT), null));
    }

    @Test
    void theSecretaryOfTheCommunityFindsItInTheInboxAndConfirmsIt() {
        Actor anna = resident("home-anna");
        Actor secretary = people.as("secretary");
        HomeView claimed = residents.claim(anna, people.buildingCode(), " ３单元 502a ", HousingKind.TENANT);
        assertThat(claimed.status()).isEqualTo(HomeStatus.CLAIMED);
        assertThat(claimed.door()).isEqualTo("3单元502A");
        assertThat(residents.homeOf("home-anna")).isEmpty();
        assertThat(inbox.page(secretary, InboxFilter.all(InboxQueue.CLAIMABLE), null, 50)
                        .items())
                .extracting(TaskCard::caseNumber)
                .contains(claimed.number());

        HomeView confirmed = residents.confirm(secretary, claimed.number());
        assertThat(confirmed.status()).isEqualTo(HomeStatus.CONFIRMED);
        assertThat(residents.homeOf("home-anna").map(Home::building)).contains(people.buildingCode());
        assertThat(residents.timeline(anna, claimed.number()))
                .extracting(CaseEvent::step)
                .containsExactly("CLAIMED", "CONFIRMED");
        assertThat(box.page(anna, null, 1).items().getFirst().key()).isEqualTo("resident.notice.CONFIRMED");
        refused(Refusal.Kind.CONFLICT, () -> residents.refuse(secretary, claimed.number(), "again"));
        assertThat(residents.tasks(secretary, claimed.number())).isEmpty();
    }

    @Test
    void thoseBehindOneDoorAreOneHousehold() {
        Actor bo = resident("home-bo");
        Actor secretary = people.as("secretary");
        Population before = residents.population(people.buildingCode());
        residents.confirm(
                secretary,
                residents
                        .claim(bo, people.buildingCode(), "1 单元 302", HousingKind.FAMILY)
                        .number());
        Home home = residents.homeOf("home-bo").orElseThrow();
        assertThat(residents.homeOf("neighbour")).contains(home);
        assertThat(residents.household(home)).containsExactly("home-bo", "neighbour");
        assertThat(residents.population(people.buildingCode()))
                .isEqualTo(new Population(before.persons() + 1, before.households()));
    }

    @Test
    void aNewHomeThatIsConfirmedEndsTheOneBefore() {
        Actor chen = resident("home-chen");
        Actor secretary = people.as("secretary");
        String first = settled(chen, "5单元101");
        String second = settled(chen, "5单元102");
        assertThat(residents.find(secretary, first).status()).isEqualTo(HomeStatus.ENDED);
        assertThat(residents.find(secretary, second).status()).isEqualTo(HomeStatus.CONFIRMED);
        assertThat(residents.mine(chen)).extracting(HomeView::number).containsExactly(second, first);
        residents.leave(chen, second);
        assertThat(residents.homeOf("home-chen")).isEmpty();
        refused(Refusal.Kind.CONFLICT, () -> residents.leave(chen, second));
    }

    private String settled(Actor who, String door) {
        return residents
                .confirm(
                        people.as("secretary"),
                        residents
                                .claim(who, people.buildingCode(), door, HousingKind.OWNER)
                                .number())
                .number();
    }

    @Test
    void aClaimThatIsTakenBackWaitsForNobody() {
        Actor dan = resident("home-dan");
        String number = residents
                .claim(dan, people.buildingCode(), "6单元101", HousingKind.OWNER)
                .number();
        refused(Refusal.Kind.CONFLICT, () -> residents.claim(dan, people.buildingCode(), "6单元102", HousingKind.OWNER));
        assertThat(residents.leave(dan, number).status()).isEqualTo(HomeStatus.ENDED);
        refused(Refusal.Kind.CONFLICT, () -> residents.confirm(people.as("secretary"), number));
        assertThat(residents.tasks(people.as("secretary"), number)).isEmpty();
    }

    @Test
    void whoIsRefusedReadsWhyAndMayTryAgain() {
        Actor eva = resident("home-eva");
        String number = residents
                .claim(eva, people.buildingCode(), "7单元101", HousingKind.OWNER)
                .number();
        refused(Refusal.Kind.INVALID, () -> residents.refuse(people.as("secretary"), number, " "));
        assertThat(residents.refuse(people.as("secretary"), number, "登记的是另一户").reason())
                .isEqualTo("登记的是另一户");
        assertThat(residents
                        .claim(eva, people.buildingCode(), "7单元102", HousingKind.OWNER)
                        .status())
                .isEqualTo(HomeStatus.CLAIMED);
    }

    @Test
    void whatIsNoHomeIsRefusedInItsField() {
        Actor fay = resident("home-fay");
        GridCode courtyard = people.buildingCode().at(GridLevel.COURTYARD).orElseThrow();
        GridCode nowhere = new GridCode(Objects.requireNonNull(courtyard).value() + "999");
        refused(Refusal.Kind.INVALID, () -> residents.claim(fay, null, "1", HousingKind.OWNER));
        refused(Refusal.Kind.INVALID, () -> residents.claim(fay, courtyard, "1", HousingKind.OWNER));
        refused(Refusal.Kind.INVALID, () -> residents.claim(fay, nowhere, "1", HousingKind.OWNER));
        refused(Refusal.Kind.INVALID, () -> residents.claim(fay, people.buildingCode(), " ", HousingKind.OWNER));
        refused(
                Refusal.Kind.INVALID,
                () -> residents.claim(fay, people.buildingCode(), "1".repeat(31), HousingKind.OWNER));
        refused(Refusal.Kind.INVALID, () -> residents.claim(fay, people.buildingCode(), "1\0", HousingKind.OWNER));
        refused(Refusal.Kind.INVALID, () -> residents.claim(fay, people.buildingCode(), "1", null));
        assertThat(residents.mine(fay)).isEmpty();
    }

    @Test
    void theSecretaryTagsWhoLivesThere() {
        Actor secretary = people.as("secretary");
        assertThat(tags.put(secretary, "neighbour", " 太极队 ")).containsExactly("太极队");
        assertThat(tags.put(secretary, "neighbour", "太极队")).containsExactly("太极队");
        assertThat(tags.mine(people.as("neighbour"))).containsExactly("太极队");
        refused(Refusal.Kind.INVALID, () -> tags.put(secretary, "neighbour", "x".repeat(31)));
        refused(Refusal.Kind.INVALID, () -> tags.put(secretary, "neighbour", ""));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> tags.put(secretary, resident("home-gus").username(), "x"));
        assertThat(tags.take(secretary, "neighbour", "太极队")).isEmpty();
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).matches(refusal -> refusal.kind() == kind);
    }
}
