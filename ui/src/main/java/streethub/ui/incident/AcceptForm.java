package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Service;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** Taking a case on: one button. */
@Service
class AcceptForm implements TaskForm<IncidentView> {

    private final Incidents incidents;

    AcceptForm(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String key() {
        return "incident.accept";
    }

    @Override
    public String task() {
        return "Task_AcceptCase";
    }

    @Override
    public Component show(TaskAtHand<IncidentView> hand) {
        String label = hand.task().isFree() ? "desk.accept.claim" : "desk.accept";
        return new Div(
                hand.primary(
                        label, () -> hand.send("desk.accept.done", actor -> incidents.accept(actor, hand.number()))),
                hand.leadsTo("desk.accept.leads"));
    }
}
