package streethub.ui.moderation;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import streethub.forum.Breach;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Why a post is not for the forum: a reason from the list by one press or its number, or words, or both. */
final class RejectDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;
    private static final List<Key> NUMBERS = List.of(
            Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5, Key.DIGIT_6, Key.DIGIT_7, Key.DIGIT_8);

    private final transient BiConsumer<@Nullable Breach, String> reject;
    private final TextArea more = new TextArea();
    private final Div reasons = new Div();

    /**
     * The dialog, not open yet.
     *
     * @param key of its title; with {@code .leads} of what it leads to, with {@code .byWords} of the button without a reason
     */
    RejectDialog(Words words, String key, BiConsumer<@Nullable Breach, String> reject) {
        this.reject = reject;
        setHeaderTitle(words.get(key));
        setWidth("min(520px, 94vw)");
        reasons.addClassName("mod-reasons");
        for (Breach breach : Breach.values()) {
            int number = reasons.getComponentCount();
            Button button = new Button((number + 1) + " " + words.get("forum.breach." + breach), click -> send(breach));
            reasons.add(button);
            // On the buttons alone: a number typed into the words is a number.
            Shortcuts.addShortcutListener(reasons, () -> send(breach), NUMBERS.get(number))
                    .listenOn(reasons);
        }
        more.setLabel(words.get("desk.forum.reject.words"));
        more.setMaxLength(MOST_WORDS);
        more.setWidthFull();
        Button own = new Button(words.get(key + ".byWords"), click -> {
            if (more.getValue().isBlank()) {
                Notices.refused(words, words.get("desk.forum.reject.missing"));
            } else {
                send(null);
            }
        });
        own.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(words.get(key + ".leads")), more, reasons);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), own);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reasons.getChildren().findFirst().map(Button.class::cast).ifPresent(Button::focus);
            }
        });
    }

    private void send(@Nullable Breach breach) {
        close();
        reject.accept(breach, more.getValue());
    }
}
