package streethub.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The deadlines of the forum, and how well an author is trusted by then. */
@Component
class ForumClock {

    private final ForumSettings settings;
    private final Clock clock;

    ForumClock(ForumSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        // The engine counts in milliseconds; so does whatever is to agree with it.
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Instant review() {
        return in(settings.forum().review());
    }

    Instant escalated() {
        return in(settings.forum().escalated());
    }

    Instant authorAnswer() {
        return in(settings.forum().authorAnswer());
    }

    /** By when the secretary says whether a common matter can be discussed. */
    Instant matterAnswer() {
        return in(settings.forum().matterAnswer());
    }

    Instant discussion() {
        return in(settings.forum().discussion());
    }

    Instant vote() {
        return in(settings.forum().vote());
    }

    /** By when the secretary decides after a vote. */
    Instant matterDecision() {
        return in(settings.forum().matterDecision());
    }

    /** Since when a rejection counts against an author. */
    Instant rejectionsSince() {
        return now().minus(settings.forum().rejectionsForgotten());
    }

    int reportsToHide() {
        return settings.forum().reportsToHide();
    }

    Trust trust(AuthorRecord author) {
        Instant since = author.since();
        if (since == null) {
            return Trust.NEW;
        }
        boolean trusted = author.published() >= settings.forum().trustedPosts()
                && author.rejectedLately() == 0
                && !since.plus(settings.forum().trustedAfter()).isAfter(now());
        return trusted ? Trust.TRUSTED : Trust.KNOWN;
    }

    private Instant in(Duration time) {
        return now().plusMillis(Math.round(time.toMillis() * settings.deadlineScale()));
    }
}
