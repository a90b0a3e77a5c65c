package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import streethub.booking.CalendarFeeds;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;

@RestController
@RequestMapping(ApiPath.V1)
@Tag(name = "Calendars", description = "Bookings for calendar programs, as iCalendar (RFC 5545).")
class CalendarsController {

    private static final String CALENDAR = "text/calendar";
    private static final MediaType UTF_8 = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final Caller caller;

    CalendarsController(CalendarFeeds feeds, Caller caller) {
        this.feeds = feeds;
        this.caller = caller;
    }

    @PostMapping("/calendars")
    @Operation(
            summary = "Get a calendar address",
            description = "A secret address of one's own bookings, to subscribe to. The one before opens nothing any"
                    + " more.")
    @ApiResponse(responseCode = "201", description = "The address, shown this once.")
    ResponseEntity<CalendarAddress> issue() {
        URI url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(ApiPath.V1 + "/calendars/{token}.ics")
                .build(feeds.issue(caller.known()));
        return ResponseEntity.created(url)
                .cacheControl(CacheControl.noStore())
                .body(new CalendarAddress(url.toString()));
    }

    @GetMapping("/calendars/{token}.ics")
    @SecurityRequirements
    @Operation(
            summary = "One's own bookings",
            description = "For whoever has the address. What ended without being used stays in it as cancelled for 30"
                    + " days.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CALENDAR, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> own(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(UTF_8)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes(feeds.own(token)));
    }

    @GetMapping("/venues/{id}/calendar.ics")
    @SecurityRequirements
    @Operation(
            summary = "A venue's calendar",
            description = "When its units are taken or out of use; whose and what for is not told.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CALENDAR, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> ofVenue(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(UTF_8)
                .cacheControl(CacheControl.noCache())
                .body(bytes(feeds.ofVenue(id)));
    }

    @GetMapping("/bookings/{number}/booking.ics")
    @Operation(summary = "A booking for the calendar", description = "For its holder.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CALENDAR, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> ofBooking(@PathVariable String number) {
        String text = feeds.ofBooking(caller.known(), number);
        return ResponseEntity.ok()
                .contentType(UTF_8)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + ".ics")
                                .build()
                                .toString())
                .body(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Schema(description = "Where the calendar is read; whoever has it reads it.")
    record CalendarAddress(String url) {

        /** Without the address. */
        @Override
        public String toString() {
            return "CalendarAddress";
        }
    }
}
