package streethub.ui.venue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.shared.CursorPage;

/** The venues that whoever is logged in looks after. */
@Service
class OwnVenues {

    private final Venues venues;
    private final CurrentActor current;

    OwnVenues(Venues venues, CurrentActor current) {
        this.venues = venues;
        this.current = current;
    }

    /** Whether whoever is logged in manages venues, and not only looks at them. */
    boolean isManager() {
        return current.get().has(Role.VENUE_MANAGER);
    }

    /** One of them. */
    Optional<VenueView> find(String id) {
        return list().stream().filter(venue -> venue.id().equals(id)).findFirst();
    }

    List<VenueView> list() {
        return venues.page(null, CursorPage.MAX_LIMIT).items().stream()
                .filter(venue -> current.get().covers(venue.gridUnit()))
                .toList();
    }
}
