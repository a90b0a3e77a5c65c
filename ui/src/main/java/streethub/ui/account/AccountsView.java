package streethub.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.grid.Grids;
import streethub.identity.AccountFilter;
import streethub.identity.AccountReading;
import streethub.identity.AccountView;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** The accounts that an administrator looks after. */
@Route(value = "accounts", layout = StaffLayout.class)
@PermitAll
final class AccountsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient AccountReading reading;
    private final transient Words words;
    private final AccountFilters filters;
    private final DeskList<AccountView> list;
    private transient AccountsAddress address = new AccountsAddress(AccountFilter.ALL);

    AccountsView(CurrentActor current, AccountReading reading, Grids grids, AccountWords account, Texts texts) {
        this.current = current;
        this.reading = reading;
        this.words = new Words(texts, getLocale());
        addClassNames("cases", "accounts");
        Anchor create = new Anchor("accounts/new", words.get("accounts.new"));
        Div aside = new Div(create);
        aside.addClassName("devices-aside");
        filters = new AccountFilters(words, current.get(), grids, filter -> UI.getCurrent()
                .navigate("accounts", new AccountsAddress(filter).query()));
        list = new DeskList<>(
                (cursor, limit) -> reading.page(current.get(), address.filter(), cursor, limit),
                item -> account.row(words, item));
        list.sayWhenEmpty(words.get("accounts.none"));
        list.addItemClickListener(
                click -> UI.getCurrent().navigate("accounts/" + click.getItem().username()));
        add(new H1(words.get("accounts.title")), aside, filters, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = AccountsAddress.of(event.getLocation().getQueryParameters());
        try {
            reading.requireAdmin(current.get());
            filters.show(address.filter());
            list.reload();
        } catch (Refusal refusal) {
            removeAll();
            add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("accounts.title");
    }
}
