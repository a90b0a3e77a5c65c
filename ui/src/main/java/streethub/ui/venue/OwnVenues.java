package streethub.ui.venue;

import java.util.List;
import org.springframework.stereotype.Service;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.identity.CurrentActor;
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

    List<VenueView> list() {
        return venues.page(null, CursorPage.MAX_LIMIT).items().stream()
                .filter(venue -> current.get().covers(venue.gridUnit()))
                .toList();
    }
}
