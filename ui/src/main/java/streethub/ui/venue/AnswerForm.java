package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import streethub.booking.BookingView;
import streethub.booking.Bookings;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** Saying yes to a booking, if need be on conditions, or no and why; the same for the venue's manager and for the secretary after them. */
abstract class AnswerForm implements TaskForm<BookingView> {

    private final Bookings bookings;

    AnswerForm(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Component show(TaskAtHand<BookingView> hand) {
        TextArea conditions = hand.wordsField("conditions", "desk.booking.conditions.field");
        TextArea reason = hand.wordsField("reason", "desk.booking.refuse.reason");
        Div fields = new Div(conditions, reason);
        fields.addClassName("case-fields");
        Button yes = hand.primary(
                "desk.booking.approve",
                () -> hand.send(
                        "desk.booking.approve.done",
                        actor -> bookings.approve(actor, hand.number(), conditions.getValue())));
        Button no = new Button(
                hand.words().get("desk.booking.refuse"),
                click -> hand.send(
                        "desk.booking.refuse.done", actor -> bookings.refuse(actor, hand.number(), reason.getValue())));
        Div buttons = new Div(yes, no);
        buttons.addClassName("case-buttons");
        return new Div(fields, buttons, hand.leadsTo("desk.booking.answer.leads"));
    }
}
