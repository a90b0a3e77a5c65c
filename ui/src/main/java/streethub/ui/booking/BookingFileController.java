package streethub.ui.booking;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import streethub.booking.CalendarFeeds;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;

/** One's own booking as a file that calendar programs open, for whoever is logged in at the pages. */
@RestController
class BookingFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final CurrentActor current;

    BookingFileController(CalendarFeeds feeds, CurrentActor current) {
        this.feeds = feeds;
        this.current = current;
    }

    static String address(String number) {
        return "/my-bookings/" + number + "/booking.ics";
    }

    @GetMapping("/my-bookings/{number}/booking.ics")
    ResponseEntity<byte[]> file(@PathVariable String number) {
        try {
            String text = feeds.ofBooking(current.get(), number);
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(number + ".ics")
                                    .build()
                                    .toString())
                    .body(text.getBytes(StandardCharsets.UTF_8));
        } catch (Refusal notTheirs) {
            return ResponseEntity.notFound().build();
        }
    }
}
