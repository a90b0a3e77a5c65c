package streethub.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import streethub.identity.HandedOut;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** A one-time password, shown this once, to be read out or copied for the account's owner. */
final class OneTimePanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Browsers give the clipboard to secure pages only; elsewhere the password is marked, ready to be copied. */
    private static final String COPY = """
            const mark = () => getSelection().selectAllChildren(this);
            navigator.clipboard ? navigator.clipboard.writeText($0).catch(mark) : mark();
            """;

    OneTimePanel(Words words, HandedOut handedOut) {
        addClassNames("hub-card", "account-handed");
        getElement().setAttribute("role", "status");
        Span password = new Span(handedOut.password());
        password.addClassName("account-password");
        Button copy = new Button(words.get("accounts.handed.copy"), VaadinIcon.COPY_O.create(), click -> {
            password.getElement().executeJs(COPY, handedOut.password());
            Notices.done(words.get("accounts.handed.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div line = new Div(password, copy);
        line.addClassName("case-line");
        add(
                new H2(words.get("accounts.handed", handedOut.account().displayName())),
                new Paragraph(words.get(
                        "accounts.handed.username", handedOut.account().username())),
                line,
                new Paragraph(words.get("accounts.handed.once")));
    }
}
