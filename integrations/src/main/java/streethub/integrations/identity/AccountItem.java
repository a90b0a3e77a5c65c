package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.identity.AccountView;
import streethub.identity.Role;
import streethub.integrations.web.ApiTime;
import streethub.shared.GridCode;

@Schema(description = "An account as administrators see it.")
record AccountItem(
        String username,
        String displayName,
        List<Role> roles,

        @Schema(description = "Code of the grid unit whose subtree the roles reach over.", nullable = true) @Nullable String gridUnit,

        @Schema(description = "Whether it may log in.") boolean open,

        @Schema(description = "Whether its owner has yet to choose a password.")
        boolean oneTimePassword,

        @Schema(description = "How often it has been changed; to be sent with the next change.")
        int version,

        OffsetDateTime createdAt) {

    static AccountItem of(AccountView account) {
        GridCode unit = account.gridUnit();
        return new AccountItem(
                account.username(),
                account.displayName(),
                account.roles().stream().sorted().toList(),
                unit == null ? null : unit.value(),
                account.open(),
                account.oneTime(),
                account.version(),
                ApiTime.of(account.createdAt()));
    }
}
