package streethub.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import streethub.grid.Grids;
import streethub.identity.AccountChange;
import streethub.identity.AccountEdit;
import streethub.identity.AccountReading;
import streethub.identity.AccountRegister;
import streethub.identity.AccountView;
import streethub.identity.CurrentActor;
import streethub.identity.HandedOut;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** One account: what it may do, changing that, ending and reopening it, and what became of it so far. */
@Route(value = "accounts/:username", layout = StaffLayout.class)
@PermitAll
final class AccountPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient AccountRegister register;
    private final transient AccountReading reading;
    private final transient AccountWords account;
    private final transient Grids grids;
    private final transient TimeWords times;
    private final transient Words words;
    private final Div shown = new Div();

    AccountPageView(
            CurrentActor current,
            AccountRegister register,
            AccountReading reading,
            AccountWords account,
            Grids grids,
            TimeWords times,
            Texts texts) {
        this.current = current;
        this.register = register;
        this.reading = reading;
        this.account = account;
        this.grids = grids;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "account-page");
        Anchor back = new Anchor("accounts", "‹ " + words.get("accounts.title"));
        back.addClassName("case-back");
        add(back, shown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("username").orElse(""), null);
    }

    /**
     * Draws the account anew; for who may not see it, a sentence that says so.
     *
     * @param handedOut what has just been handed out for it, to be seen this once; null for nothing
     */
    private void show(String username, @Nullable HandedOut handedOut) {
        shown.removeAll();
        try {
            AccountView now = reading.find(current.get(), username);
            List<AccountChange> changes = reading.changes(current.get(), username);
            shown.add(head(now));
            if (handedOut != null) {
                shown.add(new OneTimePanel(words, handedOut));
            }
            shown.add(
                    new AccountForm(words, current.get(), grids, now, (name, edit) -> save(now, edit)),
                    new AccountVerbs(words, now, current.get(), this::close, this::reopen, this::reset),
                    new H2(words.get("accounts.changes")),
                    history(changes));
        } catch (Refusal refusal) {
            shown.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private Component head(AccountView now) {
        Span name = new Span(now.username());
        name.addClassName("hub-second");
        Div line = new Div(AccountState.of(now).draw(words), name, new Span(account.roles(words, now.roles())));
        line.addClassName("case-line");
        Paragraph path = new Paragraph(account.place(words, now.gridUnit()));
        path.addClassName("case-path");
        return new Div(new H1(now.displayName()), line, path);
    }

    private Component history(List<AccountChange> changes) {
        Div list = new Div();
        list.addClassName("letters-list");
        for (AccountChange change : changes) {
            Span when = new Span(times.exactly(change.at()));
            when.addClassName("hub-second");
            Span who = new Span(account.who(words, change));
            who.addClassName("case-strong");
            Div line = new Div(when, who, new Span(account.what(words, change)));
            line.addClassNames("case-line", "account-change");
            list.add(line);
        }
        if (changes.isEmpty()) {
            list.add(CaseTabs.nothing(words.get("accounts.changes.none")));
        }
        return list;
    }

    private void save(AccountView before, AccountEdit edit) {
        AccountView saved = register.edit(current.get(), before.username(), before.version(), edit);
        Notices.done(words.get("accounts.saved", saved.displayName()));
        show(saved.username(), null);
    }

    private void close(AccountView before) {
        if (Notices.attempt(words, () -> register.close(current.get(), before.username(), before.version()))) {
            Notices.done(words.get("accounts.closed", before.displayName()));
        }
        show(before.username(), null);
    }

    private void reopen(AccountView before) {
        handOut(before, () -> register.reopen(current.get(), before.username(), before.version()));
    }

    private void reset(AccountView before) {
        handOut(before, () -> register.resetPassword(current.get(), before.username(), before.version()));
    }

    private void handOut(AccountView before, Supplier<HandedOut> deed) {
        boolean unused = Notices.attempt(words, () -> show(before.username(), deed.get()));
    }

    @Override
    public String getPageTitle() {
        return words.get("accounts.title");
    }
}
