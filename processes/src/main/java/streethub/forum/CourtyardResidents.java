package streethub.forum;

import java.util.Optional;
import org.springframework.stereotype.Service;
import streethub.identity.Actor;
import streethub.resident.Home;
import streethub.resident.Population;
import streethub.resident.Residents;
import streethub.shared.GridCode;

/** Who lives in a courtyard, by the homes that its secretary has confirmed: its affairs are theirs. */
@Service
public class CourtyardResidents {

    private final Residents residents;

    CourtyardResidents(Residents residents) {
        this.residents = residents;
    }

    /** Whether the actor lives in that courtyard, as far as the hub knows. */
    public boolean livesIn(Actor actor, GridCode courtyard) {
        return household(actor, courtyard).isPresent();
    }

    /** The household that the account belongs to in this courtyard; empty where it does not live there. */
    Optional<String> household(Actor actor, GridCode courtyard) {
        return residents
                .homeOf(actor.username())
                .filter(home -> home.building().isWithin(courtyard))
                .map(Home::household);
    }

    /** How many households, or persons, have a vote in this courtyard. */
    int count(GridCode courtyard, Voters voters) {
        Population population = residents.population(courtyard);
        return voters == Voters.HOUSEHOLD ? population.households() : population.persons();
    }
}
