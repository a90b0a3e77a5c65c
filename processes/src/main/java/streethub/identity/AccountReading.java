package streethub.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.CursorPage;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/** The register of accounts as administrators read it, each as far as they look after it. */
@Service
@Transactional(readOnly = true)
public class AccountReading {

    private static final int CHANGES_SHOWN = 100;

    private final AccountTable table;
    private final AccountLog log;

    AccountReading(AccountTable table, AccountLog log) {
        this.table = table;
        this.log = log;
    }

    /** Refuses as forbidden whoever is no administrator. */
    public void requireAdmin(Actor by) {
        AccountRights.requireAdmin(by);
    }

    /**
     * The accounts that the administrator looks after, by user name.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200
     */
    public CursorPage<AccountView> page(Actor by, AccountFilter filter, @Nullable String cursor, int limit) {
        AccountRights.requireAdmin(by);
        PagePosition.requireLimit(limit);
        if (cursor != null && cursor.indexOf('\0') >= 0) {
            throw Refusal.invalid("cursor", "account.cursor");
        }
        List<AccountView> found = table.page(by, filter, cursor, limit + 1);
        return found.size() <= limit
                ? new CursorPage<>(found, null)
                : new CursorPage<>(
                        List.copyOf(found.subList(0, limit)),
                        found.get(limit - 1).username());
    }

    /** The account of that name; refused as not found where it lies outside what the administrator looks after. */
    public AccountView find(Actor by, String username) {
        AccountRights.requireAdmin(by);
        return table.find(username)
                .filter(account -> AccountRights.reaches(by, account))
                .orElseThrow(() -> Refusal.notFound("account.unknown", username));
    }

    /** What became of the account, the newest first, up to {@value #CHANGES_SHOWN} changes. */
    public List<AccountChange> changes(Actor by, String username) {
        return log.of(find(by, username).username(), CHANGES_SHOWN);
    }
}
