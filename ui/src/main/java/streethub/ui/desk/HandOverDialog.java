package streethub.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;
import streethub.ui.web.Words;

/** Chooses the colleague who gets a task, or several. */
public final class HandOverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Actor> to = new ComboBox<>();

    /**
     * The dialog, not open yet.
     *
     * @param nobody what to say where there is no such colleague
     * @param send passes on to the {@link #receiver}, and closes the dialog if that was done
     */
    public HandOverDialog(
            Words words, String title, List<Actor> colleagues, String nobody, Consumer<HandOverDialog> send) {
        setHeaderTitle(title);
        setWidth("min(420px, 92vw)");
        to.setLabel(words.get("desk.handOver.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(Actor::displayName);
        to.setWidthFull();
        Button pass = new Button(words.get("desk.handOver"), click -> send.accept(this));
        pass.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (colleagues.isEmpty()) {
            add(new Paragraph(nobody));
            pass.setEnabled(false);
        } else {
            add(to);
        }
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), pass);
    }

    /** Whom the person has chosen; null for nobody yet. */
    public @Nullable Actor receiver() {
        return to.getValue();
    }
}
