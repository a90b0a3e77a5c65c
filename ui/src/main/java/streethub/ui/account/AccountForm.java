package streethub.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import streethub.grid.Grids;
import streethub.identity.AccountEdit;
import streethub.identity.AccountView;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What an administrator says of an account: whose it is, what they may do, where. */
final class AccountForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_USERNAME = 64;
    private static final int LONGEST_NAME = 100;

    private final TextField username;
    private final TextField displayName;
    private final CheckboxGroup<Role> roles;
    private final PlaceField place;

    /**
     * The form.
     *
     * @param before the account as it stands; null for a new one
     * @param save takes user name and facts, or refuses them
     */
    AccountForm(
            Words words, Actor actor, Grids grids, @Nullable AccountView before, BiConsumer<String, AccountEdit> save) {
        addClassNames("hub-card", "account-form");
        username = new TextField(words.get("accounts.username"));
        username.setMaxLength(LONGEST_USERNAME);
        username.setHelperText(words.get("accounts.username.help"));
        displayName = new TextField(words.get("accounts.displayName"));
        displayName.setMaxLength(LONGEST_NAME);
        displayName.setHelperText(words.get("accounts.displayName.help"));
        roles = new CheckboxGroup<>(words.get("accounts.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> words.get("desk.role." + role));
        place = new PlaceField(words, actor, grids);
        Button send = new Button(
                words.get(before == null ? "accounts.create" : "accounts.save"),
                click -> Notices.attempt(words, () -> save.accept(username.getValue(), entered())));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout fields = new FormLayout();
        if (before == null) {
            fields.add(username);
        }
        fields.add(displayName, place);
        Div buttons = new Div(send);
        buttons.addClassName("case-buttons");
        add(fields, roles, buttons);
        if (before != null) {
            show(before, before.username().equals(actor.username()));
        }
    }

    /** Nobody changes their own rights. */
    private void show(AccountView before, boolean own) {
        username.setValue(before.username());
        displayName.setValue(before.displayName());
        roles.setValue(before.roles());
        place.setValue(before.gridUnit());
        roles.setReadOnly(own);
        place.setReadOnly(own);
    }

    private AccountEdit entered() {
        return new AccountEdit(displayName.getValue().strip(), roles.getValue(), place.getValue());
    }
}
