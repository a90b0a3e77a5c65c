package streethub.ui.venue;

import org.springframework.stereotype.Service;
import streethub.booking.Bookings;

/** The answer of the venue's manager. */
@Service
class ApproveForm extends AnswerForm {

    ApproveForm(Bookings bookings) {
        super(bookings);
    }

    @Override
    public String key() {
        return "booking.approve";
    }

    @Override
    public String task() {
        return "Task_ApproveBooking";
    }
}
