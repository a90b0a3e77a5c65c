package streethub.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import streethub.grid.Grids;
import streethub.identity.AccountFilter;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.ui.account.AccountsAddress.Standing;
import streethub.ui.desk.UnitField;
import streethub.ui.web.Words;

/** Which accounts to show: by part of a name, with one role, in one part of the grid, open or closed. */
final class AccountFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Select<Role> role = new Select<>();
    private final UnitField within;
    private final Select<Standing> standing = new Select<>();

    AccountFilters(Words words, Actor actor, Grids grids, Consumer<AccountFilter> chosen) {
        addClassName("desk-filters");
        text.setPlaceholder(words.get("accounts.search"));
        text.setAriaLabel(words.get("accounts.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(AccountFilter.LONGEST_WORDS);
        role.setItems(Role.values());
        role.setItemLabelGenerator(it -> it == null ? words.get("accounts.roles.all") : words.get("desk.role." + it));
        orAll(role, words.get("accounts.roles"), words.get("accounts.roles.all"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(
                it -> it == null ? words.get("accounts.states.all") : words.get("accounts.standing." + it));
        orAll(standing, words.get("accounts.states"), words.get("accounts.states.all"));
        within = new UnitField(actor, grids);
        within.setPlaceholder(words.get("desk.within"));
        within.setAriaLabel(words.get("desk.within"));
        text.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        role.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        within.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        standing.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        add(text, role, within, standing);
    }

    private static void orAll(Select<?> select, String label, String all) {
        select.setAriaLabel(label);
        select.setPlaceholder(all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
    }

    private void choose(boolean byPerson, Consumer<AccountFilter> chosen) {
        if (byPerson) {
            Standing state = standing.getValue();
            chosen.accept(new AccountFilter(
                    role.getValue(),
                    within.getValue(),
                    text.getValue().replace("\0", ""),
                    state == null ? null : state == Standing.OPEN));
        }
    }

    void show(AccountFilter filter) {
        String asked = filter.words();
        text.setValue(asked == null ? "" : asked);
        role.setValue(filter.role());
        within.setValue(filter.within());
        standing.setValue(Standing.of(filter.open()));
    }
}
