package streethub.ui.enterprise;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import streethub.ui.web.Words;

/** Asks the secretary why an enterprise is refused, which its people are told. */
final class RefuseDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;

    /**
     * The dialog, not open yet.
     *
     * @param refuse refuses with that reason; false where that was not taken
     */
    RefuseDialog(Words words, String enterprise, Predicate<String> refuse) {
        setHeaderTitle(words.get("enterprises.verify.no.title", enterprise));
        setWidth("min(480px, 92vw)");
        TextArea reason = new TextArea(words.get("desk.reason"));
        reason.setMaxLength(MOST_WORDS);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(words.get("enterprises.verify.no.leads")), reason);
        Button send = new Button(words.get("enterprises.verify.no.send"), click -> {
            if (refuse.test(reason.getValue())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
        reason.focus();
    }
}
