package streethub.ui.account;

import com.vaadin.flow.component.html.Span;
import streethub.identity.AccountView;
import streethub.ui.web.Words;

/** How an account stands, as a shape and a word in its colour. */
enum AccountState {
    OPEN("●", "hub-normal"),
    WAITING("◆", "hub-warning"),
    CLOSED("○", "hub-second");

    private final String sign;
    private final String styleName;

    AccountState(String sign, String styleName) {
        this.sign = sign;
        this.styleName = styleName;
    }

    static AccountState of(AccountView account) {
        if (!account.open()) {
            return CLOSED;
        }
        return account.oneTime() ? WAITING : OPEN;
    }

    String sign() {
        return sign;
    }

    String styleName() {
        return styleName;
    }

    String word(Words words) {
        return words.get("accounts.state." + this);
    }

    Span draw(Words words) {
        Span span = new Span(sign + " " + word(words));
        span.addClassName(styleName);
        return span;
    }
}
