package streethub.booking;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import streethub.casework.StepRecorded;
import streethub.notice.Enclosure;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;

/** What holders are told of their bookings: at once, and with the calendar file where a mail goes out. */
@Component
class BookingNotices {

    private static final Set<BookingStep> TOLD = EnumSet.of(
            BookingStep.CONFIRMED,
            BookingStep.REFUSED,
            BookingStep.OFFERED,
            BookingStep.LAPSED,
            BookingStep.EXPIRED,
            BookingStep.CANCELLED,
            BookingStep.MOVED,
            BookingStep.NO_SHOW,
            BookingStep.HANDED_BACK_BAD);

    private static final Set<BookingStep> WITHOUT_CALENDAR =
            EnumSet.of(BookingStep.OFFERED, BookingStep.NO_SHOW, BookingStep.HANDED_BACK_BAD);

    private final BookingRepository bookings;
    private final VenueTable venues;
    private final CalendarFeeds calendars;
    private final NoticeBox box;

    BookingNotices(BookingRepository bookings, VenueTable venues, CalendarFeeds calendars, NoticeBox box) {
        this.bookings = bookings;
        this.venues = venues;
        this.calendars = calendars;
        this.box = box;
    }

    @EventListener
    void heard(StepRecorded recorded) {
        if (recorded.step() instanceof BookingStep step && TOLD.contains(step)) {
            tell(bookings.findById(recorded.caseNumber()).orElseThrow(), step, recorded);
        }
    }

    private void tell(Booking booking, BookingStep step, StepRecorded recorded) {
        VenueView venue = venues.find(booking.venue()).orElseThrow();
        String words = recorded.words();
        NewNotice notice = NewNotice.urgent(
                booking.holder(),
                "/my-bookings/" + booking.number(),
                "booking.notice." + step + (words == null ? "" : ".reason"),
                venue.name() + " " + venue.unit(booking.unit()).name(),
                SlotPlan.words(booking.startsAt()),
                words == null ? "" : words);
        box.tell(
                WITHOUT_CALENDAR.contains(step)
                        ? notice
                        : notice.with(new Enclosure("booking.ics", "text/calendar", calendars.changed(booking))));
    }
}
