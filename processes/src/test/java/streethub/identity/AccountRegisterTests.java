package streethub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Administrators look after accounts, each within the own subtree and nobody after their own rights. */
@DemoHubTest
class AccountRegisterTests {

    private static final Actor MACHINE = new Actor("machine", "machine", Set.of(Role.ADMIN), null);

    @Autowired
    AccountRegister register;

    @Autowired
    AccountReading reading;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Tokens tokens;

    @Autowired
    DemoPeople people;

    @Test
    void handsOutAPasswordThatOpensNothingButAnother() {
        HandedOut made = worker("reg.new");
        assertThat(made.password()).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(made.account().oneTime()).isTrue();
        assertThat(made.toString()).doesNotContain(made.password());

        SignedIn person = accounts.authenticate("reg.new", made.password(), "reg");
        assertThat(person.oneTime()).isTrue();
        assertThat(accounts.letsIn(person)).isTrue();
        assertThat(accounts.find(person)).isEmpty();
        assertThat(refusal(() -> tokens.issue(person)).key()).isEqualTo("password.oneTime");

        SignedIn after = passwords.change(account("reg.new"), made.password(), "willow stone bridge", "reg");
        assertThat(accounts.letsIn(person)).isFalse();
        assertThat(accounts.find(after)).isPresent();
        assertThat(find("reg.new").oneTime()).isFalse();
        assertThat(accounts.find(accounts.authenticate("reg.new", "willow stone bridge", "reg")))
                .isPresent();
    }

    @Test
    void writesDownWhoDidWhatWithoutAnyPassword() {
        HandedOut made = worker("reg.trail");
        Actor admin = people.as("admin");
        register.edit(admin, "reg.trail", 0, new AccountEdit("新名字", Set.of(Role.VERIFIER), community()));
        register.close(admin, "reg.trail", 1);
        HandedOut again = register.reopen(admin, "reg.trail", 2);
        passwords.change(account("reg.trail"), again.password(), "willow stone bridge", "reg");
        List<AccountChange> changes = reading.changes(admin, "reg.trail");
        assertThat(changes)
                .extracting(AccountChange::deed)
                .containsExactly(
                        AccountDeed.PASSWORD_CHANGED,
                        AccountDeed.REOPENED,
                        AccountDeed.CLOSED,
                        AccountDeed.MOVED,
                        AccountDeed.ROLES,
                        AccountDeed.RENAMED,
                        AccountDeed.CREATED);
        assertThat(changes.get(3).before()).isEqualTo(people.buildingCode().value());
        assertThat(changes.get(3).after()).isEqualTo(community().value());
        assertThat(changes.get(4).after()).isEqualTo("VERIFIER");
        assertThat(changes).extracting(AccountChange::by).containsOnly("admin", "reg.trail");
        assertThat(changes.toString()).doesNotContain(made.password(), again.password(), "willow");
    }

    @Test
    void endsSessionsAndTokensAtOnceWhenItCloses() {
        SignedIn person = settled("reg.leaves");
        String token = tokens.issue(person).token();
        assertThat(tokens.authenticate(token).username()).isEqualTo("reg.leaves");

        register.close(people.as("admin"), "reg.leaves", 0);
        assertThat(accounts.letsIn(person)).isFalse();
        assertThat(refusal(() -> tokens.authenticate(token)).kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refusal(() -> accounts.authenticate("reg.leaves", "willow stone bridge", "reg"))
                        .key())
                .isEqualTo("login.failed");

        HandedOut again = register.reopen(people.as("admin"), "reg.leaves", 1);
        assertThat(accounts.letsIn(person)).as("what ended stays ended").isFalse();
        assertThat(refusal(() -> tokens.authenticate(token)).kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refusal(() -> accounts.authenticate("reg.leaves", "willow stone bridge", "reg"))
                        .key())
                .isEqualTo("login.failed");
        assertThat(accounts.authenticate("reg.leaves", again.password(), "reg").oneTime())
                .isTrue();
    }

    @Test
    void endsSessionsAndTokensWhenThePasswordIsReset() {
        SignedIn person = settled("reg.forgets");
        String token = tokens.issue(person).token();
        HandedOut reset = register.resetPassword(people.as("admin"), "reg.forgets", 0);
        assertThat(accounts.letsIn(person)).isFalse();
        assertThat(refusal(() -> tokens.authenticate(token)).kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(accounts.authenticate("reg.forgets", reset.password(), "reg").oneTime())
                .isTrue();
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeItAtOnce() throws Exception {
        worker("reg.twice");
        AccountEdit edit = new AccountEdit("改名", Set.of(Role.GRID_WORKER), people.buildingCode());
        List<Refusal> refusals = bothAtOnce(
                () -> register.edit(people.as("admin"), "reg.twice", 0, edit),
                () -> register.close(people.as("admin"), "reg.twice", 0));
        assertThat(refusals).singleElement().satisfies(second -> {
            assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(second.key()).isEqualTo("account.changed");
        });
        assertThat(find("reg.twice").version()).isEqualTo(1);
        assertThat(refusal(() -> register.edit(people.as("admin"), "reg.twice", null, edit))
                        .field())
                .isEqualTo("version");
    }

    @Test
    void nobodyRaisesTheirOwnRightsButMayBeCalledOtherwise() {
        AccountView own = register.create(
                        people.as("admin"), "reg.self", new AccountEdit("自己", Set.of(Role.ADMIN), subdistrict()))
                .account();
        Actor self = account("reg.self");
        assertThat(refusal(() -> register.edit(
                                self,
                                "reg.self",
                                own.version(),
                                new AccountEdit("自己", Set.of(Role.ADMIN, Role.SECRETARY), subdistrict())))
                        .key())
                .isEqualTo("account.self");
        assertThat(refusal(() -> register.edit(self, "reg.self", 0, new AccountEdit("自己", Set.of(Role.ADMIN), null)))
                        .key())
                .isEqualTo("account.self");
        assertThat(register.edit(self, "reg.self", 0, new AccountEdit("本人", Set.of(Role.ADMIN), subdistrict()))
                        .displayName())
                .isEqualTo("本人");
        assertThat(refusal(() -> register.close(self, "reg.self", 1)).key()).isEqualTo("account.close.self");
        assertThat(refusal(() -> register.resetPassword(self, "reg.self", 1)).key())
                .isEqualTo("account.reset.self");
    }

    @Test
    void keepsWithinTheAdministratorsOwnSubtree() {
        worker("reg.far");
        Actor elsewhere = new Actor("e", "e", Set.of(Role.ADMIN), new GridCode("510117006008"));
        assertThat(refusal(() -> reading.find(elsewhere, "reg.far")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> register.close(elsewhere, "reg.far", 0)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> register.create(elsewhere, "reg.foreign", grid("外网格", people.buildingCode())))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(all(elsewhere)).doesNotContain("reg.far", "admin", "resident");

        AccountView near = register.create(elsewhere, "reg.near", grid("本网格", new GridCode("510117006008")))
                .account();
        assertThat(refusal(() ->
                                register.edit(elsewhere, "reg.near", near.version(), grid("搬走", people.buildingCode())))
                        .key())
                .isEqualTo("account.edit.forbidden");
        assertThat(all(elsewhere)).contains("reg.near");
    }

    @Test
    void leavesResidentsToTheSubdistrictsAdministrator() {
        Actor community = new Actor("c", "c", Set.of(Role.ADMIN), community());
        assertThat(register.create(community, "reg.resident", new AccountEdit("居民", Set.of(Role.RESIDENT), null))
                        .account()
                        .username())
                .isEqualTo("reg.resident");
        assertThat(refusal(() -> register.resetPassword(community, "reg.resident", 0))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(all(community)).doesNotContain("reg.resident").contains("building");
        assertThat(all(people.as("admin"))).contains("reg.resident");
        assertThat(register.resetPassword(people.as("admin"), "reg.resident", 0)
                        .account()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void keepsOneAdministratorOfTheMachineWhoeverClosesWhom() throws Exception {
        machine("reg.machine.a");
        machine("reg.machine.b");
        Actor a = account("reg.machine.a");
        Actor b = account("reg.machine.b");
        assertThat(refusal(() -> reading.find(people.as("admin"), "reg.machine.a"))
                        .kind())
                .as("the subdistrict's does not reach the machine's")
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        List<Refusal> refusals =
                bothAtOnce(() -> register.close(a, "reg.machine.b", 0), () -> register.close(b, "reg.machine.a", 0));
        assertThat(refusals).singleElement().satisfies(second -> assertThat(second.key())
                .isEqualTo("account.close.last"));
        String left = find("reg.machine.a").open() ? "reg.machine.a" : "reg.machine.b";
        assertThat(refusal(() -> register.edit(MACHINE, left, 0, new AccountEdit("改作居民", Set.of(Role.RESIDENT), null)))
                        .key())
                .isEqualTo("account.close.last");
    }

    @Test
    void findsByRolePlaceWordsAndStatePageByPage() {
        Actor admin = people.as("admin");
        register.create(admin, "reg.list.a", grid("周一 100%", people.buildingCode()));
        register.create(admin, "reg.list.b", grid("周二", community()));
        register.create(admin, "reg.list.c", new AccountEdit("周三", Set.of(Role.VERIFIER), community()));
        register.close(admin, "reg.list.c", 0);

        assertThat(names(new AccountFilter(null, null, " REG.List ", null)))
                .containsExactly("reg.list.a", "reg.list.b", "reg.list.c");
        assertThat(names(new AccountFilter(null, null, "0%", null))).containsExactly("reg.list.a");
        assertThat(names(new AccountFilter(Role.VERIFIER, null, "reg.list", null)))
                .containsExactly("reg.list.c");
        assertThat(names(new AccountFilter(null, people.buildingCode(), "reg.list", null)))
                .containsExactly("reg.list.a");
        assertThat(names(new AccountFilter(null, null, "reg.list", true))).containsExactly("reg.list.a", "reg.list.b");
        assertThat(names(new AccountFilter(null, null, "reg.list", false))).containsExactly("reg.list.c");

        AccountFilter filter = new AccountFilter(null, null, "reg.list", null);
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<AccountView> page = reading.page(admin, filter, cursor, 2);
            page.items().forEach(item -> found.add(item.username()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(found).containsExactly("reg.list.a", "reg.list.b", "reg.list.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Großmann", "a b", "new", "system", "a\u0000b"})
    void takesNoBadName(String username) {
        assertThat(refusal(() -> register.create(people.as("admin"), username, grid("名", community())))
                        .field())
                .isEqualTo("username");
    }

    @Test
    void refusesWhatCannotBe() {
        Actor admin = people.as("admin");
        assertThat(refusal(() -> grid("\u0000", community())).field()).isEqualTo("displayName");
        assertThat(refusal(() -> grid("长".repeat(10_000), community())).field()).isEqualTo("displayName");
        assertThat(refusal(() -> new AccountFilter(null, null, "a\u0000", null)).field())
                .isEqualTo("q");
        assertThat(refusal(() -> new AccountFilter(null, null, "a".repeat(10_000), null))
                        .field())
                .isEqualTo("q");
        assertThat(refusal(() -> reading.page(admin, AccountFilter.ALL, "\u0000", 1))
                        .field())
                .isEqualTo("cursor");
        assertThat(refusal(() -> reading.find(admin, "\u0000")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> register.create(admin, "reg.nowhere", grid("无处", new GridCode("5101170069" + "99"))))
                        .key())
                .isEqualTo("account.unit.unknown");
        worker("reg.taken");
        assertThat(refusal(() -> worker("reg.taken")).key()).isEqualTo("account.username.taken");
        assertThat(refusal(() -> register.reopen(admin, "reg.taken", 0)).key()).isEqualTo("account.reopen.open");
    }

    private HandedOut worker(String username) {
        return register.create(people.as("admin"), username, grid("网格员", people.buildingCode()));
    }

    /** A worker who has chosen a password. */
    private SignedIn settled(String username) {
        HandedOut made = worker(username);
        return passwords.change(account(username), made.password(), "willow stone bridge", "reg");
    }

    private void machine(String username) {
        register.create(Actor.system(), username, new AccountEdit("机器", Set.of(Role.ADMIN), null));
    }

    private static AccountEdit grid(String name, GridCode unit) {
        return new AccountEdit(name, Set.of(Role.GRID_WORKER), unit);
    }

    private Actor account(String username) {
        return accounts.find(username).orElseThrow();
    }

    private AccountView find(String username) {
        return reading.find(Actor.system(), username);
    }

    private GridCode community() {
        return people.buildingCode().at(GridLevel.COMMUNITY).orElseThrow();
    }

    private GridCode subdistrict() {
        return people.buildingCode().at(GridLevel.SUBDISTRICT).orElseThrow();
    }

    private List<String> names(AccountFilter filter) {
        return reading.page(people.as("admin"), filter, null, 200).items().stream()
                .map(AccountView::username)
                .toList();
    }

    private List<String> all(Actor by) {
        return reading.page(by, AccountFilter.ALL, null, 200).items().stream()
                .map(AccountView::username)
                .toList();
    }

    /** What the two were refused. */
    private static List<Refusal> bothAtOnce(Callable<?> one, Callable<?> other) throws Exception {
        List<Refusal> refusals = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<@Nullable Refusal>> answers = List.of(
                    threads.submit(() -> catchThrowableOfType(Refusal.class, one::call)),
                    threads.submit(() -> catchThrowableOfType(Refusal.class, other::call)));
            for (Future<@Nullable Refusal> answer : answers) {
                Refusal refusal = answer.get();
                if (refusal != null) {
                    refusals.add(refusal);
                }
            }
        }
        return refusals;
    }

    private static Refusal refusal(Runnable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
