package streethub.ui.account;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.identity.AccountFilter;
import streethub.identity.Role;
import streethub.ui.desk.Addresses;

/** Which accounts the list shows, as its address says it; what an address says wrongly does not filter. */
record AccountsAddress(AccountFilter filter) {

    /** Of those that may log in, or of those that are closed. */
    enum Standing {
        OPEN,
        CLOSED;

        static @Nullable Standing of(@Nullable Boolean open) {
            if (open == null) {
                return null;
            }
            return open ? OPEN : CLOSED;
        }
    }

    static AccountsAddress of(QueryParameters query) {
        Standing standing = Addresses.one(Standing.class, query.getSingleParameter("state"));
        return new AccountsAddress(new AccountFilter(
                Addresses.one(Role.class, query.getSingleParameter("role")),
                Addresses.unit(query.getSingleParameter("unit")),
                words(query.getSingleParameter("q")),
                standing == null ? null : standing == Standing.OPEN));
    }

    private static @Nullable String words(Optional<String> typed) {
        return typed.filter(it -> it.length() <= AccountFilter.LONGEST_WORDS && it.indexOf('\0') < 0)
                .orElse(null);
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", filter.words());
        put(parameters, "role", filter.role());
        put(parameters, "unit", filter.within());
        put(parameters, "state", Standing.of(filter.open()));
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
