package streethub.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.grid.Grids;
import streethub.identity.AccountEdit;
import streethub.identity.AccountReading;
import streethub.identity.AccountRegister;
import streethub.identity.CurrentActor;
import streethub.identity.HandedOut;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** An account being made: first whose it is, then the one-time password to hand over. */
@Route(value = "accounts/new", layout = StaffLayout.class)
@PermitAll
final class NewAccountView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient AccountRegister register;
    private final transient AccountReading reading;
    private final transient Grids grids;
    private final transient Words words;
    private final Div shown = new Div();

    NewAccountView(CurrentActor current, AccountRegister register, AccountReading reading, Grids grids, Texts texts) {
        this.current = current;
        this.register = register;
        this.reading = reading;
        this.grids = grids;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        Anchor back = new Anchor("accounts", "‹ " + words.get("accounts.title"));
        back.addClassName("case-back");
        add(back, new H1(words.get("accounts.new")), shown);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown.removeAll();
        try {
            reading.requireAdmin(current.get());
            shown.add(new AccountForm(words, current.get(), grids, null, this::create));
        } catch (Refusal refusal) {
            shown.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private void create(String username, AccountEdit facts) {
        HandedOut made = register.create(current.get(), username.strip(), facts);
        shown.removeAll();
        Anchor page = new Anchor("accounts/" + made.account().username(), words.get("accounts.handed.page"));
        Anchor another = new Anchor("accounts/new", words.get("accounts.handed.another"));
        another.setRouterIgnore(true);
        Div on = new Div(page, another);
        on.addClassName("devices-aside");
        shown.add(new OneTimePanel(words, made), on);
    }

    @Override
    public String getPageTitle() {
        return words.get("accounts.new");
    }
}
