package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.booking.BookingMode;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.integrations.web.ApiPath;

@Schema(name = "Venue", description = "A venue with what of it can be booked.")
record VenueResponse(
        String id,
        String name,
        double lat,
        double lon,
        String address,

        @Schema(description = "As OpenStreetMap writes them.", example = "Mo-Su,PH 09:00-21:00")
        String openingHours,

        String notes,

        @Schema(description = "How many bookings one may have open here; null for any number.", nullable = true)
        @Nullable Integer mostOpen,

        @Schema(description = "How many of one's bookings may begin in one week; null for any number.", nullable = true)
        @Nullable Integer mostAWeek,

        @Schema(description = "How many bookings one may have open in hot hours; null for any number.", nullable = true)
        @Nullable Integer mostHotOpen,

        @Schema(
                description = "How many bookings all of one household may have open; null for any number.",
                nullable = true)
        @Nullable Integer mostOfHousehold,

        @Schema(description = "Address of its photo; null where it has none.", nullable = true) @Nullable String photo,

        @Schema(description = "How often it or one of its units has been changed; whoever changes it says which.")
        int version,

        List<UnitOfVenue> units) {

    static VenueResponse of(VenueView venue) {
        return new VenueResponse(
                venue.id(),
                venue.name(),
                venue.point().lat(),
                venue.point().lon(),
                venue.address(),
                venue.openingHours().toString(),
                venue.notes(),
                venue.mostOpen(),
                venue.mostAWeek(),
                venue.mostHotOpen(),
                venue.mostOfHousehold(),
                photo(venue),
                venue.version(),
                venue.units().stream().map(UnitOfVenue::of).toList());
    }

    /** Another photo has another address, so that whoever keeps one does not show it for the other. */
    private static @Nullable String photo(VenueView venue) {
        PhotoId photo = venue.photo();
        return photo == null
                ? null
                : ApiPath.V1 + "/venues/" + venue.id() + "/photo?mark="
                        + photo.value().substring(0, 8);
    }

    @Schema(name = "BookableUnit", description = "A court, a room, or a room that is the sum of others.")
    record UnitOfVenue(
            String id,
            String name,
            BookingMode mode,

            @Schema(description = "RESIDENT, ENTERPRISE: who may book it.")
            List<String> audience,

            int slotMinutes,
            int bufferMinutes,

            @Schema(description = "How many slots in a row one booking may take.")
            int mostSlots,

            int capacity,

            @Schema(description = "Price of a slot in hundredths of a yuan.")
            int priceFen,

            @Schema(description = "How many days ahead it can be booked.")
            int advanceDays,

            @Schema(description = "Until how long before the beginning it can be cancelled.")
            int cancelMinutes,

            @Schema(description = "Whether one has to check in at the door.")
            boolean checkIn,

            boolean inService,

            @Schema(description = "What it occupies: itself, or the units that it is the sum of.")
            List<String> atoms) {

        static UnitOfVenue of(UnitView unit) {
            return new UnitOfVenue(
                    unit.id(),
                    unit.name(),
                    unit.mode(),
                    unit.audience(),
                    unit.slotMinutes(),
                    unit.bufferMinutes(),
                    unit.mostSlots(),
                    unit.capacity(),
                    unit.priceFen(),
                    unit.advanceDays(),
                    unit.cancelMinutes(),
                    unit.checkIn(),
                    unit.inService(),
                    unit.atoms());
        }
    }
}
