package streethub.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import streethub.ui.web.Words;

/** Asks the venue's manager why a booking is cancelled, which its holder is told. */
final class CancelDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;

    /**
     * The dialog, not open yet.
     *
     * @param cancel cancels with that reason; false where it was refused
     */
    CancelDialog(Words words, Predicate<String> cancel) {
        setHeaderTitle(words.get("desk.booking.cancel"));
        setWidth("min(480px, 92vw)");
        TextArea reason = new TextArea(words.get("desk.reason"));
        reason.setMaxLength(MOST_WORDS);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(words.get("desk.booking.cancel.leads")), reason);
        Button send = new Button(words.get("desk.booking.cancel.send"), click -> {
            if (cancel.test(reason.getValue())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(words.get("desk.booking.keep"), click -> close()), send);
        reason.focus();
    }
}
