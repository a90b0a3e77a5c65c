package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.stereotype.Service;
import streethub.booking.AppealView;
import streethub.booking.BanAppeals;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** The secretary lifts a ban, or lets it stand and says why. */
@Service
class AppealForm implements TaskForm<AppealView> {

    private final BanAppeals appeals;

    AppealForm(BanAppeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String key() {
        return "booking.appeal";
    }

    @Override
    public String task() {
        return "Task_DecideAppeal";
    }

    @Override
    public Component show(TaskAtHand<AppealView> hand) {
        TextArea reason = hand.wordsField("reason", "desk.appeal.reason");
        Div fields = new Div(reason);
        fields.addClassName("case-fields");
        Button lift = hand.primary(
                "desk.appeal.lift",
                () -> hand.send("desk.appeal.done", actor -> appeals.lift(actor, hand.number(), reason.getValue())));
        Button keep = new Button(
                hand.words().get("desk.appeal.keep"),
                click -> hand.send("desk.appeal.done", actor -> appeals.keep(actor, hand.number(), reason.getValue())));
        Div buttons = new Div(lift, keep);
        buttons.addClassName("case-buttons");
        return new Div(fields, buttons, hand.leadsTo("desk.appeal.leads"));
    }
}
