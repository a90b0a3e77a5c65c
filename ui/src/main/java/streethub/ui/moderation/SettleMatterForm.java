package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.stereotype.Service;
import streethub.forum.CommonMatters;
import streethub.forum.MatterView;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** The secretary decides about a common matter after the vote, with reasons. */
@Service
class SettleMatterForm implements TaskForm<MatterView> {

    private final CommonMatters matters;

    SettleMatterForm(CommonMatters matters) {
        this.matters = matters;
    }

    @Override
    public String key() {
        return "forum.settle";
    }

    @Override
    public String task() {
        return "Task_DecideMatter";
    }

    @Override
    public Component show(TaskAtHand<MatterView> hand) {
        TextArea reasons = hand.wordsField("reasons", "desk.matter.reasons");
        Checkbox followUp = new Checkbox(hand.words().get("desk.matter.followUp"));
        Div fields = new Div(reasons, followUp);
        fields.addClassName("case-fields");
        Button yes = hand.primary("desk.matter.accept", () -> send(hand, true, reasons, followUp));
        Button no = new Button(hand.words().get("desk.matter.decline"), click -> send(hand, false, reasons, followUp));
        Div buttons = new Div(yes, no);
        buttons.addClassName("case-buttons");
        return new Div(fields, buttons, hand.leadsTo("desk.matter.decide.leads"));
    }

    private void send(TaskAtHand<MatterView> hand, boolean accepted, TextArea reasons, Checkbox followUp) {
        hand.send(
                "desk.matter.decide.done",
                actor -> matters.decide(actor, hand.view().topic(), accepted, reasons.getValue(), followUp.getValue()));
    }
}
