package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingWish;
import streethub.booking.Bookings;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.BodyReader;
import streethub.integrations.web.Caller;
import streethub.integrations.web.OnceOnly;
import streethub.integrations.web.RateLimits;
import streethub.integrations.web.TellingRefusal;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/bookings")
@Tag(name = "Bookings", description = "From the wish for a slot until somebody has used it or let it go.")
class BookController {

    private static final String PROBLEM = "application/problem+json";

    private final Bookings bookings;
    private final OnceOnly onceOnly;
    private final BodyReader bodies;
    private final RateLimits limits;
    private final Caller caller;

    BookController(Bookings bookings, OnceOnly onceOnly, BodyReader bodies, RateLimits limits, Caller caller) {
        this.bookings = bookings;
        this.onceOnly = onceOnly;
        this.bodies = bodies;
        this.limits = limits;
        this.caller = caller;
    }

    @PostMapping
    @Operation(
            summary = "Book",
            description = "Asks for a slot: confirmed at once where the by-law allows, else held until the venue's"
                    + " manager has answered; with waitlist=true queued where it is taken. The same request under the"
                    + " same Idempotency-Key within a day books once and gets the same answer.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = BookingRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The booking.",
            headers = @Header(name = "Location", description = "Where to follow it."))
    @ApiResponse(
            responseCode = "409",
            description = "The slot is taken, or the unit out of service.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = TakenProblem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The by-law does not allow it; detail is the rule's sentence.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<BookingReceipt> book(
            @Parameter(description = "1 to 255 visible ASCII characters, counted per caller and body.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Actor actor = caller.known();
        limits.booking(actor.username(), request.getRemoteAddr());
        byte[] body = BodyReader.bytes(request);
        BookingWish wish = bodies.read(body, BookingRequest.class).get().toWish();
        BookingReceipt receipt = onceOnly.answer(
                actor, key, OnceOnly.hash("booking", body), BookingReceipt.class, () -> book(actor, wish));
        return ResponseEntity.created(URI.create(ApiPath.V1 + "/bookings/" + receipt.number()))
                .body(receipt);
    }

    private BookingReceipt book(Actor actor, BookingWish wish) {
        return switch (bookings.book(actor, wish)) {
            case BookingAnswer.Booked(var booking) -> new BookingReceipt(booking.number(), booking.status());
            case BookingAnswer.Taken(var alternatives) ->
                throw new TellingRefusal(
                        Refusal.conflict("api.booking.taken"), Map.of("alternatives", SlotItem.of(alternatives)));
        };
    }
}
