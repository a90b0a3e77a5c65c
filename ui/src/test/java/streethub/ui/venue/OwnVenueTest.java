package streethub.ui.venue;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.booking.BookingMode;
import streethub.booking.UnitEdit;
import streethub.booking.VenueEdit;
import streethub.booking.VenueEditing;
import streethub.booking.VenueView;
import streethub.shared.GeoPoint;
import streethub.ui.BookingDeskTest;

/** A page of a venue's manager, with venues of each test's own. */
abstract class OwnVenueTest extends BookingDeskTest {

    @Autowired
    VenueEditing editing;

    /** A venue of that name with so many courts, each with six slots of two hours a day. */
    VenueView venue(String name, int courts) {
        GeoPoint place = people.place();
        VenueView venue = editing.create(
                people.as("venue"),
                new VenueEdit(
                        name,
                        place.lat(),
                        place.lon(),
                        "德源大道 12 号",
                        "Mo-Su,PH 09:00-21:00",
                        null,
                        null,
                        null,
                        null,
                        null));
        for (int court = 1; court <= courts; court++) {
            UnitEdit unit = new UnitEdit(
                    court + "号场", BookingMode.INSTANT, List.of("RESIDENT"), 120, 0, 1, 4, 0, 14, 120, false, true);
            venue = editing.addUnit(people.as("venue"), venue.id(), venue.version(), unit, List.of())
                    .venue();
        }
        return venue;
    }
}
