package streethub.booking;

import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.casework.engine.CaseCard;
import streethub.casework.engine.CaseDirectory;

/** What the inbox says of a booking that waits for an answer. */
@Component
class BookingCards implements CaseDirectory {

    private static final Set<String> MODELS =
            Set.of(BookingApprovalProcess.KEY, WaitingListProcess.KEY, BookingVisitProcess.KEY);

    private final BookingRepository bookings;
    private final VenueTable venues;

    BookingCards(BookingRepository bookings, VenueTable venues) {
        this.bookings = bookings;
        this.venues = venues;
    }

    @Override
    public boolean owns(String processDefinitionKey) {
        return MODELS.contains(processDefinitionKey);
    }

    @Override
    public CaseCard card(String caseNumber) {
        Booking booking = bookings.findById(caseNumber).orElseThrow();
        VenueView venue = venues.find(booking.venue()).orElseThrow();
        return new CaseCard(
                "booking",
                "booking.subject",
                venue.name() + " " + venue.unit(booking.unit()).name(),
                venue.gridUnit(),
                "GENERAL",
                booking.rule(),
                booking.holder(),
                Set.of());
    }
}
