package streethub.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import streethub.identity.CurrentActor;
import streethub.notice.MailAddresses;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Where one is told by mail: an address, the code that was sent to it, and no more mails. */
final class MailForm extends Details {

    private static final long serialVersionUID = 1L;

    private final transient MailAddresses addresses;
    private final transient CurrentActor current;
    private final transient Words words;
    private final Div fields = new Div();

    MailForm(MailAddresses addresses, CurrentActor current, Words words) {
        super(words.get("notices.mail"));
        this.addresses = addresses;
        this.current = current;
        this.words = words;
        fields.addClassName("person-list");
        add(fields);
        draw();
    }

    private void draw() {
        fields.removeAll();
        Optional<MailAddresses.Address> known = addresses.of(current.get());
        String state = known.map(address ->
                        words.get(address.confirmed() ? "notices.mail.on" : "notices.mail.waits", address.address()))
                .orElseGet(() -> words.get("notices.mail.off"));
        fields.add(new Paragraph(state));
        if (known.filter(address -> !address.confirmed()).isPresent()) {
            fields.add(code());
        }
        fields.add(address());
        known.ifPresent(address -> fields.add(remove()));
    }

    private Div code() {
        TextField code = new TextField(words.get("notices.mail.code"));
        code.setMaxLength(6);
        code.setAllowedCharPattern("\\d");
        Button send = new Button(words.get("notices.mail.confirm"), click -> {
            if (Notices.attempt(words, () -> addresses.confirm(current.get(), code.getValue()))) {
                Notices.done(words.get("notices.mail.confirmed"));
                draw();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return line(code, send);
    }

    private Div address() {
        TextField address = new TextField(words.get("notices.mail.address"));
        address.setMaxLength(254);
        Button send = new Button(words.get("notices.mail.send"), click -> {
            if (Notices.attempt(words, () -> addresses.propose(current.get(), address.getValue()))) {
                Notices.done(words.get("notices.mail.sent"));
                draw();
            }
        });
        return line(address, send);
    }

    private Button remove() {
        Button remove = new Button(words.get("notices.mail.remove"), click -> {
            addresses.remove(current.get());
            Notices.done(words.get("notices.mail.removed"));
            draw();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return remove;
    }

    private static Div line(TextField field, Button button) {
        field.setWidthFull();
        Div line = new Div(field, button);
        line.addClassName("person-line");
        return line;
    }
}
