package streethub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.shared.Refusal;
import streethub.testing.HubTest;
import streethub.testing.TestClock.MovableClock;

@HubTest
class TokensTests {

    private final Tokens tokens;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    TokensTests(
            @Autowired Tokens tokens,
            @Autowired Accounts accounts,
            @Autowired JdbcClient jdbc,
            @Autowired MovableClock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void opensForWhomItWasIssued() {
        Actor actor = resident("token.owner");
        assertThat(tokens.authenticate(tokens.issue(signedIn(actor)).token())).isEqualTo(actor);
    }

    @Test
    void isKeptAsAHashOnly() {
        String token = tokens.issue(signedIn(resident("token.hash"))).token();
        byte[] kept = jdbc.sql("select token_hash from access_token where username = 'token.hash'")
                .query(byte[].class)
                .single();
        assertThat(HexFormat.of().formatHex(kept))
                .doesNotContain(token)
                .isNotEqualTo(HexFormat.of().formatHex(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(kept).hasSize(32);
    }

    @Test
    void saysWhenItHasExpired() {
        String token = tokens.issue(signedIn(resident("token.expired"))).token();
        clock.forward(Duration.ofDays(31));
        assertThat(refusal(token).key()).isEqualTo("token.expired");
    }

    @Test
    void opensNothingOnceRevoked() {
        String token = tokens.issue(signedIn(resident("token.revoked"))).token();
        tokens.revoke(token);
        assertThat(refusal(token).key()).isEqualTo("token.unknown");
    }

    @Test
    void opensNothingOnceTheAccountIsClosed() {
        String token = tokens.issue(signedIn(resident("token.closed"))).token();
        jdbc.sql("update account set enabled = false where username = 'token.closed'")
                .update();
        assertThat(refusal(token).kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
    }

    @Test
    void opensNothingOnceThePasswordIsAnother() {
        SignedIn before = signedIn(resident("token.former"));
        String token = tokens.issue(before).token();
        jdbc.sql("update account set credential = 1 where username = 'token.former'")
                .update();
        assertThat(refusal(token).key()).isEqualTo("token.unknown");
        assertThat(refusal(tokens.issue(before).token()).key())
                .as("issued to somebody who was let in just before")
                .isEqualTo("token.unknown");
    }

    @Test
    void isNotIssuedForAOneTimePassword() {
        String username = resident("token.onetime").username();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tokens.issue(new SignedIn(username, 0, true)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.key()).isEqualTo("password.oneTime");
    }

    private static SignedIn signedIn(Actor actor) {
        return new SignedIn(actor.username(), 0, false);
    }

    private Actor resident(String username) {
        return accounts.create(
                Actor.system(),
                new NewAccount(username, "Name of " + username, "bamboo river lamp", Set.of(Role.RESIDENT), null));
    }

    private Refusal refusal(String token) {
        return catchThrowableOfType(Refusal.class, () -> tokens.authenticate(token));
    }
}
