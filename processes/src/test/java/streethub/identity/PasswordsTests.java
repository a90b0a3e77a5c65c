package streethub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.shared.Refusal;
import streethub.testing.HubTest;

/** People choose their own password. */
@HubTest
class PasswordsTests {

    private static final String PRESENT = "bamboo river lamp";
    private static final String NEXT = "willow stone bridge";

    @Autowired
    Passwords passwords;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Test
    void endsAllThatWasBegunWithTheOneBefore() {
        Actor actor = resident("pw.changes");
        SignedIn before = accounts.authenticate("pw.changes", PRESENT, "pw");
        String token = tokens.issue(before).token();
        SignedIn after = passwords.change(actor, PRESENT, NEXT, "pw");
        assertThat(accounts.find(before)).isEmpty();
        assertThat(accounts.find(after)).contains(actor);
        assertThat(refusal(() -> tokens.authenticate(token)).kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(tokens.authenticate(tokens.issue(after).token())).isEqualTo(actor);
        assertThat(accounts.authenticate("pw.changes", NEXT, "pw")).isEqualTo(after);
    }

    @Test
    void wantsThePresentOneAndSlowsDownWhoGuessesIt() {
        Actor actor = resident("pw.guessed");
        for (int i = 0; i < 6; i++) {
            Refusal refusal = refusal(() -> passwords.change(actor, "wrong", NEXT, "pw.guess"));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.field()).isEqualTo("present");
        }
        assertThat(refusal(() -> passwords.change(actor, "wrong", NEXT, "pw.guess"))
                        .kind())
                .isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(passwords.change(actor, PRESENT, NEXT, "pw.own").credential())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "password", "pw.badnext", PRESENT, "with\u0000nul here"})
    void refusesABadOne(String next) {
        Actor actor = accounts.find("pw.badnext").orElseGet(() -> resident("pw.badnext"));
        Refusal refusal = refusal(() -> passwords.change(actor, PRESENT, next, "pw"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.field()).isEqualTo("password");
    }

    @Test
    void refusesTenThousandCharactersAndNulWhereverTheyStand() {
        Actor actor = resident("pw.long");
        String endless = "长".repeat(10_000);
        assertThat(refusal(() -> passwords.change(actor, PRESENT, endless, "pw"))
                        .key())
                .isEqualTo("password.long");
        assertThat(refusal(() -> passwords.change(actor, endless, NEXT, "pw")).field())
                .isEqualTo("present");
        assertThat(refusal(() -> passwords.change(actor, "\u0000", NEXT, "pw")).field())
                .isEqualTo("present");
    }

    @Test
    void isNothingForStrangers() {
        assertThat(refusal(() -> passwords.change(Actor.anonymous(), PRESENT, NEXT, "pw"))
                        .kind())
                .isEqualTo(Refusal.Kind.UNAUTHENTICATED);
    }

    private Actor resident(String username) {
        return accounts.create(
                Actor.system(), new NewAccount(username, username, PRESENT, Set.of(Role.RESIDENT), null));
    }

    private static Refusal refusal(Runnable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
