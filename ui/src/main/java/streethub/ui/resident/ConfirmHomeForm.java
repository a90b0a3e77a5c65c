package streethub.ui.resident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.stereotype.Service;
import streethub.resident.HomeView;
import streethub.resident.Residents;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** The secretary says whether somebody lives where they say. */
@Service
class ConfirmHomeForm implements TaskForm<HomeView> {

    private final Residents residents;

    ConfirmHomeForm(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String key() {
        return "resident.confirm";
    }

    @Override
    public String task() {
        return "Task_ConfirmHome";
    }

    @Override
    public Component show(TaskAtHand<HomeView> hand) {
        TextArea reason = hand.wordsField("reason", "desk.home.reason");
        Div fields = new Div(reason);
        fields.addClassName("case-fields");
        Button yes = hand.primary(
                "desk.home.confirm",
                () -> hand.send("desk.home.confirm.done", actor -> residents.confirm(actor, hand.number())));
        Button no = new Button(
                hand.words().get("desk.home.refuse"),
                click -> hand.send(
                        "desk.home.refuse.done", actor -> residents.refuse(actor, hand.number(), reason.getValue())));
        Div buttons = new Div(yes, no);
        buttons.addClassName("case-buttons");
        return new Div(fields, buttons, hand.leadsTo("desk.home.leads"));
    }
}
