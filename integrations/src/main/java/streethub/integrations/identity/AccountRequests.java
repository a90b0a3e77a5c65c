package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.identity.AccountEdit;
import streethub.identity.AccountView;
import streethub.identity.Role;
import streethub.integrations.web.Query;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** What administrators send of accounts, and everybody of their own. */
final class AccountRequests {

    private static final String VERSION = "As it was read: where the account has changed since, 409.";
    private static final String PLACE = "Code of a grid unit; not for residents.";

    private AccountRequests() {}

    @Schema(description = "An account to be made.")
    record NewAccountRequest(
            @Schema(
                    description = "2 to 64 lower-case letters, digits, dot, underscore, hyphen.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String username,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100) @Nullable String displayName,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable String> roles,

            @Schema(description = PLACE, nullable = true) @Nullable String gridUnit) {

        String requiredUsername() {
            return required("username", username);
        }

        AccountEdit toEdit() {
            return new AccountEdit(
                    required("displayName", displayName),
                    AccountRequests.roles(roles),
                    Query.gridCode("gridUnit", gridUnit));
        }
    }

    @Schema(description = "What is to change; what is left out stays.")
    record AccountEditRequest(
            @Schema(description = VERSION, requiredMode = RequiredMode.REQUIRED) @Nullable Integer version,

            @Schema(nullable = true, maxLength = 100) @Nullable String displayName,

            @Schema(nullable = true) @Nullable List<@Nullable String> roles,

            @Schema(description = PLACE + " An empty text for none.", nullable = true) @Nullable String gridUnit) {

        AccountEdit on(AccountView before) {
            return new AccountEdit(
                    Objects.requireNonNullElse(displayName, before.displayName()),
                    roles == null ? before.roles() : AccountRequests.roles(roles),
                    gridUnit == null ? before.gridUnit() : place(gridUnit));
        }

        private static @Nullable GridCode place(String code) {
            return Query.gridCode("gridUnit", code);
        }
    }

    record AccountVersion(
            @Schema(description = VERSION, requiredMode = RequiredMode.REQUIRED) @Nullable Integer version) {}

    @Schema(description = "One's present password and the one to be.")
    record OwnPasswordRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String present,

            @Schema(
                    description = "The new one: at least 8 characters, at most 72 bytes, none that everybody tries.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String password) {

        String requiredPresent() {
            return required("present", present);
        }

        String requiredPassword() {
            return required("password", password);
        }

        /** Without the passwords. */
        @Override
        public String toString() {
            return "OwnPasswordRequest";
        }
    }

    private static Set<Role> roles(@Nullable List<@Nullable String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            for (String name : names) {
                Role role = Query.choice("roles", name, Role.class);
                if (role == null) {
                    throw Refusal.invalid("roles", "api.field.malformed");
                }
                roles.add(role);
            }
        }
        return roles;
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw Refusal.invalid(field, "api.field.missing");
        }
        return value;
    }
}
