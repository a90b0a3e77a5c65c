package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Service;
import streethub.attachment.Photos;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** Reporting a case as handled, with a sentence and photos. */
@Service
class HandleForm implements TaskForm<IncidentView> {

    private final Incidents incidents;
    private final Photos photos;

    HandleForm(Incidents incidents, Photos photos) {
        this.incidents = incidents;
        this.photos = photos;
    }

    @Override
    public String key() {
        return "incident.handle";
    }

    @Override
    public String task() {
        return "Task_HandleCase";
    }

    @Override
    public Component show(TaskAtHand<IncidentView> hand) {
        ResultFields fields = new ResultFields(hand, photos, "desk.handle.note");
        return new Div(
                fields,
                hand.primary(
                        "desk.handle",
                        () -> hand.send(
                                "desk.handle.done", actor -> incidents.handle(actor, hand.number(), fields.value()))),
                hand.leadsTo("desk.handle.leads"));
    }
}
