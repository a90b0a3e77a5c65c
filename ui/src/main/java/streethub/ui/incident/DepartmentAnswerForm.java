package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Service;
import streethub.attachment.Photos;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** Writing down what the department that was handed the case has answered. */
@Service
class DepartmentAnswerForm implements TaskForm<IncidentView> {

    private final Incidents incidents;
    private final Photos photos;

    DepartmentAnswerForm(Incidents incidents, Photos photos) {
        this.incidents = incidents;
        this.photos = photos;
    }

    @Override
    public String key() {
        return "incident.departmentAnswer";
    }

    @Override
    public String task() {
        return "Task_RecordDepartmentAnswer";
    }

    @Override
    public Component show(TaskAtHand<IncidentView> hand) {
        ResultFields fields = new ResultFields(hand, photos, "desk.answer.note");
        return new Div(
                fields,
                hand.primary(
                        "desk.answer",
                        () -> hand.send(
                                "desk.answer.done", actor -> incidents.handle(actor, hand.number(), fields.value()))),
                hand.leadsTo("desk.handle.leads"));
    }
}
