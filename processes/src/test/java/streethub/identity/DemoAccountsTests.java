package streethub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.HubTest;
import streethub.testing.TestClock.MovableClock;

@HubTest
class DemoAccountsTests {

    private static final GridCode BUILDING = new GridCode("5101170060010101001");

    private final JdbcClient jdbc;
    private final BCryptPasswordEncoder encoder;
    private final LoginThrottle throttle;
    private final MovableClock clock;

    DemoAccountsTests(
            @Autowired JdbcClient jdbc,
            @Autowired BCryptPasswordEncoder encoder,
            @Autowired LoginThrottle throttle,
            @Autowired MovableClock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Test
    void formOneLadderOverTheDemoBuildingAndOpenWithDemo() {
        AccountRows rows = new AccountRows(jdbc, clock, true);
        new DemoAccounts(rows, encoder).create(BUILDING);
        new DemoAccounts(rows, encoder).create(BUILDING);

        Accounts accounts = new Accounts(rows, encoder, throttle);
        assertThat(accounts.find(accounts.authenticate("composite", "demo", "demo")))
                .hasValueSatisfying(
                        composite -> assertThat(composite.gridUnit()).isEqualTo(new GridCode("51011700600101")));
        assertThat(accounts.staffCovering(Role.GRID_WORKER, BUILDING))
                .extracting(Actor::username)
                .contains("building", "community", "composite", "courtyard");
        assertThat(accounts.find("resident"))
                .hasValueSatisfying(resident -> assertThat(resident.isStaff()).isFalse());
    }

    @Test
    void openNothingWhenTheHubLeavesDemoMode() {
        new DemoAccounts(new AccountRows(jdbc, clock, true), encoder).create(BUILDING);

        Accounts accounts = new Accounts(new AccountRows(jdbc, clock, false), encoder, throttle);
        assertThat(accounts.find("admin")).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> accounts.authenticate("admin", "demo", "no demo"))
                        .kind())
                .isEqualTo(Refusal.Kind.UNAUTHENTICATED);
    }
}
