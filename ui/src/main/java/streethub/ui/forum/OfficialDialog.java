package streethub.ui.forum;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import streethub.forum.OfficialAnswer;
import streethub.ui.web.Words;

/** Writes what an office answers on a topic; it stands out there, in the office's name. */
final class OfficialDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_UNIT = 60;
    private static final int MOST_TEXT = 10_000;

    /**
     * The dialog, not open yet.
     *
     * @param before the answer that this one replaces; null for none
     * @param answer publishes it in the name of that unit; false where it was refused
     */
    OfficialDialog(Words words, @Nullable OfficialAnswer before, BiPredicate<String, String> answer) {
        setHeaderTitle(words.get("forum.act.official"));
        setWidth("min(560px, 94vw)");
        TextField unit = new TextField(words.get("forum.act.official.unit"));
        unit.setMaxLength(MOST_UNIT);
        unit.setWidthFull();
        TextArea text = new TextArea(words.get("forum.act.official.text"));
        text.setMaxLength(MOST_TEXT);
        text.setMinRows(5);
        text.setWidthFull();
        text.setHelperText(words.get("forum.write.markdown"));
        if (before != null) {
            unit.setValue(before.unit());
            text.setValue(before.text());
        }
        add(new Paragraph(words.get("forum.act.official.leads")), unit, text);
        Button send = new Button(words.get("forum.act.official.send"), click -> {
            if (answer.test(unit.getValue(), text.getValue())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
        unit.focus();
    }
}
