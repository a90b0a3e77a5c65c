package streethub.forum;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/** The secretary confirms who lives in a courtyard, so that they take part in its affairs. */
@Service
@Transactional
public class CourtyardResidents {

    private static final int MOST_LETTERS = 60;

    private final ConfirmedNeighbours confirmed;
    private final Neighbours neighbours;
    private final Accounts accounts;
    private final ForumClock clock;

    CourtyardResidents(ConfirmedNeighbours confirmed, Neighbours neighbours, Accounts accounts, ForumClock clock) {
        this.confirmed = confirmed;
        this.neighbours = neighbours;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Confirms that the account lives there, in that household, such as 3-2-501. */
    public void confirm(Actor actor, String username, @Nullable GridCode courtyard, @Nullable String household) {
        GridCode place = PostInput.required(courtyard, "courtyard");
        requireSecretary(actor, place);
        if (place.level() != GridLevel.COURTYARD) {
            throw Refusal.invalid("courtyard", "forum.neighbour.courtyard");
        }
        if (accounts.find(username).filter(other -> other.has(Role.RESIDENT)).isEmpty()) {
            throw Refusal.invalid("username", "forum.neighbour.unknown", username);
        }
        String home = PostInput.requiredWords(household, "household");
        if (home.length() > MOST_LETTERS) {
            throw Refusal.invalid("household", "forum.words.tooLong", MOST_LETTERS);
        }
        confirmed.confirm(username, place, home, actor.username(), clock.now());
    }

    /** The account lives there no more. */
    public void remove(Actor actor, String username, GridCode courtyard) {
        requireSecretary(actor, courtyard);
        if (!confirmed.remove(username, courtyard)) {
            throw Refusal.notFound("forum.neighbour.none", username);
        }
    }

    /** Whether the actor lives in that courtyard, as far as the hub knows. */
    @Transactional(readOnly = true)
    public boolean livesIn(Actor actor, GridCode courtyard) {
        return neighbours.household(actor, courtyard).isPresent();
    }

    private static void requireSecretary(Actor actor, GridCode place) {
        if (!actor.mayAs(Role.SECRETARY, place)) {
            throw Refusal.forbidden("forum.secretaryOnly");
        }
    }
}
