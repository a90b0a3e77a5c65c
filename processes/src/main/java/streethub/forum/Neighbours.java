package streethub.forum;

import java.util.Optional;
import streethub.identity.Actor;
import streethub.shared.GridCode;

/** Who lives where, as far as the forum has to know: courtyard affairs are for those who live there. */
interface Neighbours {

    /** The household that the account belongs to in this courtyard; empty where it does not live there. */
    Optional<String> household(Actor actor, GridCode courtyard);

    /** How many households, or persons, have a vote in this courtyard. */
    int count(GridCode courtyard, Voters voters);
}
