package streethub.ui.enterprise;

import java.time.Duration;
import org.springframework.stereotype.Component;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.ui.web.ClientLimit;

/** How often one account may register enterprises and try names of accounts, so that nobody floods or guesses. */
@Component
class EnterpriseLimits {

    static final int MOST_MEMBERS = 30;

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST_APPLICATIONS = 20;

    private final ClientLimit applications = new ClientLimit(MOST_APPLICATIONS, WITHIN);
    private final ClientLimit members = new ClientLimit(MOST_MEMBERS, WITHIN);

    /** Counts one application, mistyped ones too; refused as too many beyond the limit. */
    void application(Actor actor) {
        if (!applications.count(actor.username())) {
            throw Refusal.tooMany("enterprises.apply.limit", WITHIN.toHours(), MOST_APPLICATIONS);
        }
    }

    /** Counts one account that is to be a member, known or not; refused as too many beyond the limit. */
    void member(Actor actor) {
        if (!members.count(actor.username())) {
            throw Refusal.tooMany("enterprises.member.limit", WITHIN.toHours(), MOST_MEMBERS);
        }
    }
}
