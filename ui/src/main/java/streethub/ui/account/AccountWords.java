package streethub.ui.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.grid.Grids;
import streethub.identity.AccountChange;
import streethub.identity.AccountView;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.ui.desk.DeskList;
import streethub.ui.web.Words;

/** An account and what became of it, in words. */
@Service
class AccountWords {

    private final Grids grids;
    private final Accounts accounts;

    AccountWords(Grids grids, Accounts accounts) {
        this.grids = grids;
        this.accounts = accounts;
    }

    DeskList.Row row(Words words, AccountView account) {
        AccountState state = AccountState.of(account);
        return new DeskList.Row(
                state.sign(),
                state.styleName(),
                state.word(words),
                account.displayName(),
                account.username(),
                place(words, account.gridUnit()),
                "",
                "",
                "",
                roles(words, account.roles()));
    }

    String roles(Words words, Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> words.get("desk.role." + role))
                .collect(Collectors.joining(words.get("desk.and")));
    }

    String place(Words words, @Nullable GridCode unit) {
        return unit == null ? words.get("accounts.place.none") : grids.words(unit);
    }

    String who(Words words, AccountChange change) {
        return change.by().equals(Actor.system().username())
                ? words.get("desk.system")
                : accounts.displayName(change.by()) + " " + change.by();
    }

    String what(Words words, AccountChange change) {
        String key = "accounts.deed." + change.deed();
        return switch (change.deed()) {
            case RENAMED -> words.get(key, text(change.before()), text(change.after()));
            case ROLES -> words.get(key, roles(words, change.before()), roles(words, change.after()));
            case MOVED -> words.get(key, place(words, change.before()), place(words, change.after()));
            case CREATED, CLOSED, REOPENED, PASSWORD_RESET, PASSWORD_CHANGED -> words.get(key);
        };
    }

    private String roles(Words words, @Nullable String names) {
        return names == null
                ? ""
                : roles(
                        words,
                        Arrays.stream(names.split(",")).map(Role::valueOf).toList());
    }

    private String place(Words words, @Nullable String code) {
        return place(words, code == null ? null : new GridCode(code));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
