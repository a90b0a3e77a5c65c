package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.stereotype.Service;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.incident.Verification;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** Saying what was found on the spot: fixed, or not and why. */
@Service
class VerifyForm implements TaskForm<IncidentView> {

    private final Incidents incidents;

    VerifyForm(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String key() {
        return "incident.verify";
    }

    @Override
    public String task() {
        return "Task_VerifyIncident";
    }

    @Override
    public Component show(TaskAtHand<IncidentView> hand) {
        TextArea note = hand.wordsField("note", "desk.verify.note");
        Div fields = new Div(note);
        fields.addClassName("case-fields");
        Button fixed = hand.primary("desk.verify.fixed", () -> send(hand, true, note));
        Button not = new Button(hand.words().get("desk.verify.not"), click -> send(hand, false, note));
        Div buttons = new Div(fixed, not);
        buttons.addClassName("case-buttons");
        return new Div(fields, buttons, hand.leadsTo("desk.verify.leads"));
    }

    private void send(TaskAtHand<IncidentView> hand, boolean fixed, TextArea note) {
        hand.send(
                fixed ? "desk.verify.fixed.done" : "desk.verify.not.done",
                actor -> incidents.verify(actor, hand.number(), new Verification(fixed, note.getValue())));
    }
}
