package streethub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.HubTest;

@HubTest
class AccountsTests {

    private static final GridCode COMMUNITY = new GridCode("510117017");
    private static final GridCode BUILDING = new GridCode("5101170170010101001");
    private static final String PASSWORD = "bamboo river lamp";

    private final Accounts accounts;
    private final JdbcClient jdbc;

    AccountsTests(@Autowired Accounts accounts, @Autowired JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Test
    void opensForTheRightPasswordWhateverTheCaseOfTheName() {
        Actor created = create("wang.li", Role.GRID_WORKER, BUILDING);
        assertThat(accounts.find(accounts.authenticate(" Wang.Li", PASSWORD, "opens")))
                .contains(created);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownName() {
        create("zhao.min", Role.GRID_WORKER, BUILDING);
        assertThat(refusal(() -> accounts.authenticate("zhao.min", "wrong", "same"))
                        .key())
                .isEqualTo("login.failed")
                .isEqualTo(refusal(() -> accounts.authenticate("nobody\0", "wrong", "same"))
                        .key());
    }

    @Test
    void takesAsLongForAnUnknownName() {
        create("sun.hao", Role.GRID_WORKER, BUILDING);
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            String client = "timing" + i;
            known = Math.min(known, nanos(() -> refusal(() -> accounts.authenticate("sun.hao", "wrong", client))));
            unknown = Math.min(unknown, nanos(() -> refusal(() -> accounts.authenticate("nobody", "wrong", client))));
        }
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void keepsPasswordsAsBcryptOfStrengthTwelve() {
        create("li.na", Role.GRID_WORKER, BUILDING);
        assertThat(jdbc.sql("select password_hash from account where username = 'li.na'")
                        .query(String.class)
                        .single())
                .startsWith("$2a$12$");
    }

    @Test
    void slowsDownFailuresButNeverSuccesses() {
        create("chen.jie", Role.GRID_WORKER, BUILDING);
        for (int i = 0; i < 7; i++) {
            accounts.authenticate("chen.jie", PASSWORD, "success");
        }
        for (int i = 0; i < 6; i++) {
            assertThat(refusal(() -> accounts.authenticate("chen.jie", "wrong", "failure"))
                            .kind())
                    .isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        }
        assertThat(refusal(() -> accounts.authenticate("chen.jie", "wrong", "failure"))
                        .kind())
                .isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(accounts.authenticate("chen.jie", PASSWORD, "success").username())
                .isEqualTo("chen.jie");
    }

    @Test
    void isCreatedByAdministratorsOnly() {
        Actor worker = new Actor("w", "w", Set.of(Role.GRID_WORKER), BUILDING);
        Refusal refusal = refusal(() -> accounts.create(worker, account("he.ping", Role.GRID_WORKER, BUILDING)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(accounts.find("he.ping")).isEmpty();
    }

    @Test
    void isCreatedWithinTheAdministratorsOwnSubtreeOnly() {
        Actor admin = new Actor("a", "a", Set.of(Role.ADMIN), new GridCode("510117006001"));
        assertThat(refusal(() -> accounts.create(admin, account("he.an", Role.VERIFIER, BUILDING)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> accounts.create(admin, account("he.an", Role.ADMIN, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(accounts.create(admin, account("he.an", Role.RESIDENT, null)).username())
                .isEqualTo("he.an");
    }

    @Test
    void refusesANameThatIsTaken() {
        create("liu.yang", Role.GRID_WORKER, BUILDING);
        assertThat(refusal(() -> create("liu.yang", Role.RESIDENT, null)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void refusesAMalformedOrReservedName() {
        assertThat(refusal(() -> create("Liu Yang", Role.RESIDENT, null)).field())
                .isEqualTo("username");
        assertThat(refusal(() -> create("system", Role.RESIDENT, null)).key()).isEqualTo("account.username.reserved");
    }

    @Test
    void bindsStaffToAPlaceAndResidentsToNone() {
        assertThat(refusal(() -> create("gao.fei", Role.DISPATCHER, null)).field())
                .isEqualTo("gridUnit");
        assertThat(refusal(() -> create("gao.fei", Role.RESIDENT, BUILDING)).field())
                .isEqualTo("gridUnit");
    }

    @Test
    void findsStaffByRoleAtAndAboveAPlace() {
        Actor above = create("xu.lei", Role.VERIFIER, COMMUNITY);
        Actor there = create("ma.chao", Role.VERIFIER, BUILDING);
        assertThat(accounts.staffCovering(Role.VERIFIER, BUILDING)).containsExactly(there, above);
        assertThat(accounts.staffCovering(Role.VERIFIER, COMMUNITY)).containsExactly(above);
        assertThat(accounts.staffAt(Role.VERIFIER, BUILDING)).containsExactly(there);
        assertThat(accounts.staffAt(Role.DISPATCHER, BUILDING)).isEmpty();
    }

    @Test
    void forgetsAClosedAccountButNotItsName() {
        create("zhu.qi", Role.VERIFIER, new GridCode("510117018"));
        jdbc.sql("update account set enabled = false where username = 'zhu.qi'").update();
        assertThat(accounts.find("zhu.qi")).isEmpty();
        assertThat(accounts.displayName("zhu.qi")).isEqualTo("Name of zhu.qi");
        assertThat(refusal(() -> accounts.authenticate("zhu.qi", PASSWORD, "closed"))
                        .kind())
                .isEqualTo(Refusal.Kind.UNAUTHENTICATED);
    }

    private Actor create(String username, Role role, @Nullable GridCode unit) {
        return accounts.create(Actor.system(), account(username, role, unit));
    }

    private static NewAccount account(String username, Role role, @Nullable GridCode unit) {
        return new NewAccount(username, "Name of " + username, PASSWORD, Set.of(role), unit);
    }

    private static Refusal refusal(Runnable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static long nanos(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return System.nanoTime() - start;
    }
}
