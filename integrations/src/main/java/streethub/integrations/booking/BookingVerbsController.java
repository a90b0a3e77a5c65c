package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.booking.Bookings;
import streethub.identity.Actor;
import streethub.integrations.booking.BookingVerbRequests.ApproveRequest;
import streethub.integrations.booking.BookingVerbRequests.BookingNote;
import streethub.integrations.booking.BookingVerbRequests.CancelRequest;
import streethub.integrations.booking.BookingVerbRequests.RefuseRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;

/** Every verb answers with the booking as it is then. */
@RestController
@RequestMapping(ApiPath.V1 + "/bookings/{number}")
@Tag(name = "Bookings")
class BookingVerbsController {

    private final Bookings bookings;
    private final BookingAnswers answers;
    private final Caller caller;

    BookingVerbsController(Bookings bookings, BookingAnswers answers, Caller caller) {
        this.bookings = bookings;
        this.answers = answers;
        this.caller = caller;
    }

    @PostMapping("/cancel")
    @Operation(
            summary = "Cancel",
            description = "The holder until the cancel deadline, or the venue's manager with a reason; whoever waits"
                    + " for the slot gets an offer.")
    BookingResponse cancel(@PathVariable String number, Body<CancelRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(why -> bookings.cancel(actor, number, why.reason()));
        return answers.now(request, actor, number);
    }

    @PostMapping("/approve")
    @Operation(
            summary = "Approve",
            description = "The venue's manager says yes, if need be on conditions; the secretary where the manager did"
                    + " not answer in time.")
    BookingResponse approve(@PathVariable String number, Body<ApproveRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(agreed -> bookings.approve(actor, number, agreed.conditions()));
        return answers.now(request, actor, number);
    }

    @PostMapping("/refuse")
    @Operation(summary = "Refuse", description = "The venue's manager, or then the secretary, says no, and why.")
    BookingResponse refuse(@PathVariable String number, Body<RefuseRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(why -> bookings.refuse(actor, number, why.reason()));
        return answers.now(request, actor, number);
    }

    @PostMapping("/check-in")
    @Operation(
            summary = "Check in",
            description = "Whoever booked has come: the holder at the door, or the venue's manager.")
    BookingResponse checkIn(@PathVariable String number, Body<BookingNote> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(nothing -> bookings.checkIn(actor, number));
        return answers.now(request, actor, number);
    }

    @PostMapping("/accept")
    @Operation(summary = "Accept an offer", description = "The holder takes what became free, before the offer lapses.")
    BookingResponse accept(@PathVariable String number, Body<BookingNote> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(nothing -> bookings.accept(actor, number));
        return answers.now(request, actor, number);
    }

    @PostMapping("/forgive")
    @Operation(summary = "Forgive", description = "The venue's manager strikes off that somebody did not come.")
    BookingResponse forgive(@PathVariable String number, Body<BookingNote> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(nothing -> bookings.forgive(actor, number));
        return answers.now(request, actor, number);
    }
}
