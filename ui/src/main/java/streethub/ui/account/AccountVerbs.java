package streethub.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import streethub.identity.AccountView;
import streethub.identity.Actor;
import streethub.ui.web.Words;

/** Closing, reopening, a new password: each says first what follows. Of one's own account none is offered. */
final class AccountVerbs extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient AccountView account;

    AccountVerbs(
            Words words,
            AccountView account,
            Actor actor,
            Consumer<AccountView> close,
            Consumer<AccountView> reopen,
            Consumer<AccountView> reset) {
        this.words = words;
        this.account = account;
        addClassName("case-buttons");
        setVisible(!account.username().equals(actor.username()));
        if (account.open()) {
            Button closing = verb("accounts.close", close);
            closing.addThemeVariants(ButtonVariant.LUMO_ERROR);
            add(verb("accounts.reset", reset), closing);
        } else {
            add(verb("accounts.reopen", reopen));
        }
    }

    private Button verb(String key, Consumer<AccountView> deed) {
        return new Button(words.get(key), click -> {
            ConfirmDialog ask = new ConfirmDialog();
            ask.setHeader(words.get(key + ".ask", account.displayName()));
            ask.setText(words.get(key + ".means"));
            ask.setConfirmText(words.get(key));
            ask.setCancelable(true);
            ask.setCancelText(words.get("desk.cancel"));
            ask.addConfirmListener(confirm -> deed.accept(account));
            ask.open();
        });
    }
}
