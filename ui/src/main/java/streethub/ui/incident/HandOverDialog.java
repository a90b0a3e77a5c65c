package streethub.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;

/** Chooses the colleague who gets a task. */
final class HandOverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Passes the task on to the account of that name. */
    @FunctionalInterface
    interface HandOver {
        void to(Actor actor, @Nullable String username);
    }

    HandOverDialog(TaskAtHand hand, List<Actor> colleagues, HandOver handOver) {
        setHeaderTitle(hand.words().get("desk.handOver"));
        setWidth("min(420px, 92vw)");
        ComboBox<Actor> to = new ComboBox<>(hand.words().get("desk.handOver.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(Actor::displayName);
        to.setWidthFull();
        Button send = new Button(
                hand.words().get("desk.handOver"),
                click -> hand.send("desk.handOver.done", actor -> {
                    Actor chosen = to.getValue();
                    handOver.to(actor, chosen == null ? null : chosen.username());
                    close();
                }));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (colleagues.isEmpty()) {
            add(new Paragraph(hand.words().get("desk.handOver.nobody")));
            send.setEnabled(false);
        } else {
            add(to);
        }
        getFooter().add(new Button(hand.words().get("desk.cancel"), click -> close()), send);
    }
}
