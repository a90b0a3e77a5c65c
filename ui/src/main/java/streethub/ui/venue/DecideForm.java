package streethub.ui.venue;

import org.springframework.stereotype.Service;
import streethub.booking.Bookings;

/** The answer of the secretary, once the venue's manager has let the time for it go by. */
@Service
class DecideForm extends AnswerForm {

    DecideForm(Bookings bookings) {
        super(bookings);
    }

    @Override
    public String key() {
        return "booking.decide";
    }

    @Override
    public String task() {
        return "Task_DecideEscalatedBooking";
    }
}
