package streethub.booking;

import static streethub.booking.BookingInput.between;
import static streethub.booking.BookingInput.required;
import static streethub.booking.BookingInput.words;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.grid.Grids;
import streethub.place.OpeningHours;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;

/** Reads what managers write of venues and units, and refuses what cannot be, with the field it stands in. */
@Component
class VenueChecks {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_BOOKINGS = 1_000;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_FEN = 10_000_000;
    private static final int YEAR_DAYS = 366;

    private final Grids grids;

    VenueChecks(Grids grids) {
        this.grids = grids;
    }

    /**
     * The venue as it is to be.
     *
     * @param before it, for what the edit does not speak of; null for a new venue
     */
    VenueView venue(String id, VenueEdit edit, @Nullable VenueView before) {
        String name = required(words(edit.name(), "name", LONGEST_NAME), "name");
        GeoPoint point = new GeoPoint(required(edit.lat(), "lat"), required(edit.lon(), "lon"));
        return new VenueView(
                id,
                name,
                grids.located(point),
                point,
                required(words(edit.address(), "address", LONGEST_LINE), "address"),
                hours(edit.openingHours()),
                Objects.requireNonNullElse(words(edit.notes(), "notes"), ""),
                before == null ? null : before.photo(),
                quota(edit.mostOpen(), "mostOpen"),
                quota(edit.mostAWeek(), "mostAWeek"),
                quota(edit.mostHotOpen(), "mostHotOpen"),
                quota(edit.mostOfHousehold(), "mostOfHousehold"),
                before == null ? 0 : before.version(),
                before == null ? List.of() : before.units());
    }

    static OpeningHours hours(@Nullable String text) {
        return OpeningHours.parse(required(words(text, "openingHours", LONGEST_LINE), "openingHours"));
    }

    private static @Nullable Integer quota(@Nullable Integer most, String field) {
        return most == null ? null : between(most, field, 1, MOST_BOOKINGS);
    }

    /**
     * The unit as it is to be.
     *
     * @param atoms what it occupies
     */
    UnitView unit(String id, String venue, UnitEdit edit, List<String> atoms) {
        return new UnitView(
                id,
                venue,
                required(words(edit.name(), "name", LONGEST_NAME), "name"),
                required(edit.mode(), "mode"),
                audience(edit.audience()),
                between(edit.slotMinutes(), "slotMinutes", 5, DAY_MINUTES),
                between(edit.bufferMinutes(), "bufferMinutes", 0, 240),
                between(edit.mostSlots(), "mostSlots", 1, 48),
                between(edit.capacity(), "capacity", 1, MOST_PEOPLE),
                between(edit.priceFen(), "priceFen", 0, MOST_FEN),
                between(edit.advanceDays(), "advanceDays", 1, YEAR_DAYS),
                between(edit.cancelMinutes(), "cancelMinutes", 0, 60 * DAY_MINUTES),
                edit.checkIn(),
                edit.inService(),
                atoms);
    }

    private List<String> audience(List<String> written) {
        Audience audience = Audience.of(written);
        audience.units().stream()
                .filter(unit -> grids.find(unit).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.invalid("audience", "booking.audience");
                });
        return audience.written();
    }

    /** What a new unit occupies: itself, or at least two of the venue's units that are no sum themselves. */
    static List<String> atoms(VenueView venue, String id, List<String> chosen) {
        if (chosen.isEmpty()) {
            return List.of(id);
        }
        List<String> atoms = List.copyOf(new TreeSet<>(chosen));
        boolean single = venue.units().stream()
                .filter(unit -> unit.atoms().equals(List.of(unit.id())))
                .map(UnitView::id)
                .toList()
                .containsAll(atoms);
        if (atoms.size() < 2 || !single) {
            throw Refusal.invalid("atoms", "booking.atoms");
        }
        return atoms;
    }
}
