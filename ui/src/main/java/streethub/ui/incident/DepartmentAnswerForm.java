package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Service;
import streethub.attachment.Photos;
import streethub.incident.Incidents;

/** Writing down what the department that was handed the case has answered. */
@Service
class DepartmentAnswerForm implements TaskForm {

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
    public Component show(TaskAtHand hand) {
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
