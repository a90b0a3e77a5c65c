package streethub.ui.forum;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import streethub.forum.Breach;
import streethub.ui.web.Words;

/** Asks a reader what is wrong with a post. */
final class ReportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;

    /**
     * The dialog, not open yet.
     *
     * @param report tells it with that reason and those words; false where it was refused
     */
    ReportDialog(Words words, BiPredicate<@Nullable Breach, String> report) {
        setHeaderTitle(words.get("forum.act.report.title"));
        setWidth("min(480px, 94vw)");
        RadioButtonGroup<Breach> breach = new RadioButtonGroup<>();
        breach.setLabel(words.get("forum.act.report.reason"));
        breach.setItems(Breach.values());
        breach.setItemLabelGenerator(it -> words.get("forum.breach." + it));
        TextArea more = new TextArea(words.get("forum.act.report.words"));
        more.setMaxLength(MOST_WORDS);
        more.setWidthFull();
        add(new Paragraph(words.get("forum.act.report.leads")), breach, more);
        Button send = new Button(words.get("forum.act.report.send"), click -> {
            if (report.test(breach.getValue(), more.getValue())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
    }
}
