package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.booking.Venues;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/venues")
@Tag(name = "Venues", description = "What can be booked and when it is free; for everybody.")
class VenuesController {

    private static final int USUAL = 50;

    private final Venues venues;

    VenuesController(Venues venues) {
        this.venues = venues;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "List venues", description = "All venues with their units, by id.")
    CursorPage<VenueResponse> list(
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        return venues.page(Query.text("cursor", cursor), Query.limit(limit, USUAL))
                .map(VenueResponse::of);
    }

    @GetMapping("/{id}")
    @SecurityRequirements
    @Operation(summary = "A venue", description = "With its units and what its by-law says of them.")
    VenueResponse get(@PathVariable String id) {
        return VenueResponse.of(venues.get(id));
    }

    @GetMapping("/{id}/slots")
    @SecurityRequirements
    @Operation(
            summary = "Slots of a day",
            description = "The slots of all units of the venue: FREE, TAKEN, BLOCKED by the venue's manager, or CLOSED"
                    + " where they have begun or lie too far ahead. None where the venue is closed that day.")
    SlotItem.Day slots(
            @PathVariable String id,
            @Parameter(
                            description = "The day in China.",
                            required = true,
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable String date) {
        return new SlotItem.Day(SlotItem.of(venues.slots(venues.get(id).id(), Query.day("date", date))));
    }
}
