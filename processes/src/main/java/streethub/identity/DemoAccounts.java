package streethub.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** The made-up people of the demo, all with one password; there only in demo mode, where the hub binds to loopback. */
@Component
@ConditionalOnProperty("streethub.demo")
public class DemoAccounts {

    /** Too short for any real account, see {@link PasswordRules}. */
    private static final String PASSWORD = "demo";

    private final AccountRows rows;
    private final BCryptPasswordEncoder encoder;

    DemoAccounts(AccountRows rows, BCryptPasswordEncoder encoder) {
        this.rows = rows;
        this.encoder = encoder;
    }

    /** Creates those that are missing: one ladder of grid workers over the building, the others above it. */
    @Transactional
    public void create(GridCode building) {
        List<NewAccount> missing = all(building).stream()
                .filter(account -> rows.displayName(account.username()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        // One hash for all: a dozen of this strength would cost the start seconds, and the password is no secret.
        String hash = encoder.encode(PASSWORD);
        if (hash != null) {
            missing.forEach(account -> rows.insert(account, hash, true, false));
        }
    }

    private static List<NewAccount> all(GridCode building) {
        GridCode subdistrict = building.at(GridLevel.SUBDISTRICT).orElseThrow();
        GridCode community = building.at(GridLevel.COMMUNITY).orElseThrow();
        return List.of(
                account("admin", "管理员（演示）", Role.ADMIN, subdistrict),
                account("dispatcher", "派单员（演示）", Role.DISPATCHER, subdistrict),
                account("secretary", "社区书记（演示）", Role.SECRETARY, community),
                account("community", "社区网格长（演示）", Role.GRID_WORKER, community),
                account("composite", "综合网格员（演示）", Role.GRID_WORKER, unit(building, GridLevel.COMPOSITE_GRID)),
                account("courtyard", "院落网格员（演示）", Role.GRID_WORKER, unit(building, GridLevel.COURTYARD)),
                account("building", "楼栋网格员（演示）", Role.GRID_WORKER, unit(building, GridLevel.BUILDING)),
                account("verifier", "核查员（演示）", Role.VERIFIER, subdistrict),
                account("moderator", "论坛审核员（演示）", Role.MODERATOR, subdistrict),
                account("venue", "场地管理员（演示）", Role.VENUE_MANAGER, subdistrict),
                account("facility", "设施管理员（演示）", Role.FACILITY_MANAGER, subdistrict),
                account("resident", "居民（演示）", Role.RESIDENT, null),
                account("neighbour", "邻居（演示）", Role.RESIDENT, null));
    }

    private static GridCode unit(GridCode building, GridLevel level) {
        return building.at(level).orElseThrow();
    }

    private static NewAccount account(String username, String displayName, Role role, @Nullable GridCode unit) {
        return new NewAccount(username, displayName, PASSWORD, Set.of(role), unit);
    }
}
