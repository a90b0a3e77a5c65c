package streethub.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.place.OpeningHours;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/**
 * A venue with its units.
 *
 * @param mostOpen how many bookings one holder may have open here; null for any number
 * @param mostAWeek how many of one holder's bookings may begin in one week, Monday to Sunday; null for any number
 * @param mostHotOpen how many bookings one holder may have open here in hot hours; null for any number
 * @param mostOfHousehold how many bookings all of one household may have open here; null for any number
 * @param version how often the venue or one of its units has been changed
 */
public record VenueView(
        String id,
        String name,
        GridCode gridUnit,
        GeoPoint point,
        String address,
        OpeningHours openingHours,
        String notes,
        @Nullable PhotoId photo,
        @Nullable Integer mostOpen,
        @Nullable Integer mostAWeek,
        @Nullable Integer mostHotOpen,
        @Nullable Integer mostOfHousehold,
        int version,
        List<UnitView> units) {

    public VenueView {
        units = List.copyOf(units);
    }

    /** The same venue with other opening hours. */
    VenueView with(OpeningHours hours) {
        return new VenueView(
                id,
                name,
                gridUnit,
                point,
                address,
                hours,
                notes,
                photo,
                mostOpen,
                mostAWeek,
                mostHotOpen,
                mostOfHousehold,
                version,
                units);
    }

    /** The unit of that id, which is one of this venue's. */
    UnitView unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether the unit and whatever it is the sum of is in service. */
    boolean isInService(UnitView unit) {
        return unit.inService() && unit.atoms().stream().map(this::unit).allMatch(UnitView::inService);
    }
}
