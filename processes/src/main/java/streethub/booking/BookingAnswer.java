package streethub.booking;

import java.util.List;

/** What comes of a wish: a booking, or the news that somebody else was first. */
public sealed interface BookingAnswer {

    /** There is a booking: confirmed, waiting for an answer, or on the waiting list. */
    record Booked(BookingView booking) implements BookingAnswer {}

    /** The slot is taken; these are free, the most alike first. */
    record Taken(List<Slot> alternatives) implements BookingAnswer {}
}
