package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.booking.VenueEditing;
import streethub.booking.VenueSaved;
import streethub.identity.Actor;
import streethub.integrations.booking.VenueRequests.UnitRequest;
import streethub.integrations.booking.VenueRequests.VenueRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;

/** For the managers of venues; what is booked stands whatever they change. */
@RestController
@RequestMapping(ApiPath.V1 + "/venues")
@Tag(name = "Venues")
class VenueEditsController {

    private final VenueEditing editing;
    private final Caller caller;

    VenueEditsController(VenueEditing editing, Caller caller) {
        this.editing = editing;
        this.caller = caller;
    }

    @PostMapping
    @Operation(summary = "Enter a venue", description = "Without units yet; for managers of the place where it lies.")
    @ApiResponse(
            responseCode = "201",
            description = "The venue.",
            headers = @Header(name = "Location", description = "Where to read it."))
    ResponseEntity<VenueResponse> create(Body<VenueRequest> body) {
        Actor actor = caller.known();
        VenueResponse venue = VenueResponse.of(body.act(venueRequest -> editing.create(actor, venueRequest.toEdit())));
        return ResponseEntity.created(URI.create(ApiPath.V1 + "/venues/" + venue.id()))
                .body(venue);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a venue",
            description = "All of it as it is to be. Bookings outside the new hours stand and are counted; where"
                    + " somebody has changed the venue since the version given, 409 and nothing is saved.")
    SavedVenue edit(@PathVariable String id, Body<VenueRequest> body) {
        Actor actor = caller.known();
        return SavedVenue.of(body.act(venue -> editing.edit(actor, id, venue.version(), venue.toEdit())));
    }

    @PostMapping("/{id}/units")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a unit",
            description = "A court or room of its own, or one that is the sum of others of the venue.")
    SavedVenue addUnit(@PathVariable String id, Body<UnitRequest> body) {
        Actor actor = caller.known();
        return SavedVenue.of(body.act(unit -> editing.addUnit(actor, id, unit.version(), unit.toEdit(), unit.sumOf())));
    }

    @PutMapping("/{id}/units/{unit}")
    @Operation(
            summary = "Change a unit",
            description = "All of it as it is to be, but not what it is the sum of. Bookings off the new slots stand"
                    + " and are counted. Back in service, it is offered to whoever waits for it.")
    SavedVenue editUnit(@PathVariable String id, @PathVariable String unit, Body<UnitRequest> body) {
        Actor actor = caller.known();
        return SavedVenue.of(body.act(edit -> editing.editUnit(actor, id, unit, edit.version(), edit.toEdit())));
    }

    @Schema(description = "A venue as it was saved.")
    record SavedVenue(
            VenueResponse venue,

            @Schema(description = "How many bookings now lie outside its hours or off the unit's slots; they stand.")
            int bookingsOutside) {

        static SavedVenue of(VenueSaved saved) {
            return new SavedVenue(VenueResponse.of(saved.venue()), saved.outside());
        }
    }
}
