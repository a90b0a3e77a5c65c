package streethub.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import streethub.identity.Actor;
import streethub.incident.IncidentVerb;
import streethub.incident.IncidentView;
import streethub.ui.desk.TaskAtHand;

/** Asks why a case is handed up or is "not mine", and says what that leads to. */
final class PassDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Passes the case on with that reason. */
    @FunctionalInterface
    interface Pass {
        void on(Actor actor, String reason);
    }

    PassDialog(TaskAtHand<IncidentView> hand, IncidentVerb verb, Pass pass) {
        String key = "desk.pass." + verb;
        setHeaderTitle(hand.words().get(key));
        setWidth("min(480px, 92vw)");
        TextArea reason = hand.wordsField(verb.name(), "desk.reason");
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(hand.words().get(key + ".leads")), reason);
        Button send = new Button(
                hand.words().get(key),
                click -> hand.send(key + ".done", actor -> {
                    pass.on(actor, reason.getValue());
                    close();
                }));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(hand.words().get("desk.cancel"), click -> close()), send);
        reason.focus();
    }
}
