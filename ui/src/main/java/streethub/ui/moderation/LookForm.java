package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import streethub.forum.Breach;
import streethub.forum.Moderation;
import streethub.forum.ReviewCase;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** Letting a post pass, or saying why not; the same for whoever looks first, late, or a second time. */
abstract class LookForm implements TaskForm<ReviewCase> {

    private final Moderation moderation;

    LookForm(Moderation moderation) {
        this.moderation = moderation;
    }

    @Override
    public Component show(TaskAtHand<ReviewCase> hand) {
        int seen = hand.view().revision();
        Select<Breach> breach = new Select<>();
        breach.setLabel(hand.words().get("desk.forum.reject.breach"));
        breach.setEmptySelectionAllowed(true);
        breach.setItems(Breach.values());
        breach.setItemLabelGenerator(it -> it == null ? "" : hand.words().get("forum.breach." + it));
        TextArea reason = hand.wordsField("reason", "desk.forum.reject.reason");
        Div fields = new Div(breach, reason);
        fields.addClassName("case-fields");
        Button yes = hand.primary(
                "desk.forum.approve",
                () -> hand.send("desk.forum.approve.done", actor -> moderation.approve(actor, hand.number(), seen)));
        Button no = new Button(
                hand.words().get("desk.forum.reject"),
                click -> hand.send(
                        "desk.forum.reject.done",
                        actor -> moderation.reject(actor, hand.number(), seen, breach.getValue(), reason.getValue())));
        Div buttons = new Div(yes, no);
        buttons.addClassName("case-buttons");
        return new Div(fields, buttons, hand.leadsTo("desk.forum.look.leads"));
    }
}
