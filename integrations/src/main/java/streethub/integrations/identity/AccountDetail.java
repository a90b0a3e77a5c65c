package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.identity.AccountChange;
import streethub.identity.AccountDeed;
import streethub.identity.AccountView;
import streethub.integrations.web.ApiTime;

@Schema(description = "An account and what became of it, the newest first.")
record AccountDetail(AccountItem account, List<AccountChangeItem> changes) {

    @Schema(description = "Who did what when; names of roles stand with commas.")
    record AccountChangeItem(
            OffsetDateTime at,
            String by,
            AccountDeed deed,

            @Schema(nullable = true) @Nullable String before,

            @Schema(nullable = true) @Nullable String after) {

        static AccountChangeItem of(AccountChange change) {
            return new AccountChangeItem(
                    ApiTime.of(change.at()), change.by(), change.deed(), change.before(), change.after());
        }
    }

    static AccountDetail of(AccountView account, List<AccountChange> changes) {
        return new AccountDetail(
                AccountItem.of(account),
                changes.stream().map(AccountChangeItem::of).toList());
    }
}
