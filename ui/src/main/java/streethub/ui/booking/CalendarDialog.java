package streethub.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.function.Supplier;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Gives out the secret address of one's own bookings, to subscribe to in a calendar program; it is shown this once. */
final class CalendarDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    /**
     * The dialog, not open yet.
     *
     * @param issue gives the secret in the address; the address before opens nothing then
     */
    CalendarDialog(Words words, Supplier<String> issue) {
        this.words = words;
        setHeaderTitle(words.get("book.calendar"));
        setWidth("min(560px, 92vw)");
        Button send = new Button(words.get("book.calendar.issue"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> {
            if (Notices.attempt(words, () -> show(issue.get()))) {
                send.setVisible(false);
            }
        });
        add(new Paragraph(words.get("book.calendar.leads")));
        getFooter().add(new Button(words.get("page.close"), click -> close()), send);
    }

    private void show(String secret) {
        TextField address = new TextField(words.get("book.calendar.address"));
        address.setValue(ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .path("/api/v1/calendars/{secret}.ics")
                .build(secret)
                .toString());
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        removeAll();
        add(new Paragraph(words.get("book.calendar.how")), address);
    }
}
