package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.stereotype.Service;
import streethub.forum.CommonMatters;
import streethub.forum.MatterView;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** The secretary lets a common matter be discussed, or says why not. */
@Service
class AdmitMatterForm implements TaskForm<MatterView> {

    private final CommonMatters matters;

    AdmitMatterForm(CommonMatters matters) {
        this.matters = matters;
    }

    @Override
    public String key() {
        return "forum.admit";
    }

    @Override
    public String task() {
        return "Task_AdmitMatter";
    }

    @Override
    public Component show(TaskAtHand<MatterView> hand) {
        TextArea reasons = hand.wordsField("reasons", "desk.matter.refuse.reasons");
        Div fields = new Div(reasons);
        fields.addClassName("case-fields");
        Button yes = hand.primary(
                "desk.matter.admit",
                () -> hand.send(
                        "desk.matter.admit.done",
                        actor -> matters.admit(actor, hand.view().topic(), true, reasons.getValue())));
        Button no = new Button(
                hand.words().get("desk.matter.refuse"),
                click -> hand.send(
                        "desk.matter.refuse.done",
                        actor -> matters.admit(actor, hand.view().topic(), false, reasons.getValue())));
        Div buttons = new Div(yes, no);
        buttons.addClassName("case-buttons");
        return new Div(fields, buttons, hand.leadsTo("desk.matter.admit.leads"));
    }
}
