package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.booking.BookingFilter;
import streethub.booking.BookingReading;
import streethub.booking.BookingStatus;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/bookings")
@Tag(name = "Bookings", description = "From the wish for a slot until somebody has used it or let it go.")
class BookingsController {

    private final BookingReading reading;
    private final BookingAnswers answers;
    private final Caller caller;

    BookingsController(BookingReading reading, BookingAnswers answers, Caller caller) {
        this.reading = reading;
        this.answers = answers;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "List bookings",
            description = "With mine=true the caller's own; else those of the venues in the caller's scope, for staff"
                    + " that looks after venues, who may filter them. The latest beginning first.")
    CursorPage<BookingItem> list(
            @Parameter(schema = @Schema(type = "boolean", defaultValue = "false"))
                    @RequestParam(required = false)
                    @Nullable String mine,
            @Parameter(description = "Id of a venue; for staff.") @RequestParam(required = false) @Nullable String venue,
            @Parameter(description = "For staff.", schema = @Schema(implementation = BookingStatus.class))
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(
                            description = "Ending after that; for staff.",
                            schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(
                            description = "Beginning before that; for staff.",
                            schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        Actor actor = caller.known();
        String after = Query.text("cursor", cursor);
        int size = Query.limit(limit);
        if (Query.flag("mine", mine)) {
            return reading.mine(actor, after, size).map(BookingItem::of);
        }
        BookingFilter filter = new BookingFilter(
                Query.text("venue", venue),
                Query.choice("status", status, BookingStatus.class),
                Query.instant("from", from),
                Query.instant("to", to));
        return reading.list(actor, filter, after, size).map(BookingItem::of);
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "A booking",
            description = "With its timeline; for its holder and the venue's staff, 404 for others.")
    BookingResponse find(@PathVariable String number, HttpServletRequest request) {
        return answers.now(request, caller.known(), number);
    }
}
