package streethub.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import streethub.ui.web.Words;

/** Asks for a sentence: a question to an author, a reason. */
final class WordsDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;

    /**
     * The dialog, not open yet.
     *
     * @param key of its title; with {@code .leads} of what it leads to, with {@code .words} of the field
     * @param send sends it off; false where it was refused
     */
    WordsDialog(Words words, String key, boolean required, Predicate<String> send) {
        setHeaderTitle(words.get(key));
        setWidth("min(480px, 94vw)");
        TextArea field = new TextArea(words.get(key + ".words"));
        field.setMaxLength(MOST_WORDS);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(required);
        add(new Paragraph(words.get(key + ".leads")), field);
        Button go = new Button(words.get(key), click -> {
            if (send.test(field.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), go);
        field.focus();
    }
}
