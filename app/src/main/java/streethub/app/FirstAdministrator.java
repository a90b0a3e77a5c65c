package streethub.app;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import streethub.app.backup.HomeFiles;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;

/**
 * The account with which a hub that is no demo begins: made at the first start, with a password that lies in the hub's
 * home for its owner alone.
 */
@Component
@ConditionalOnBooleanProperty(name = "streethub.demo", havingValue = false, matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

    /** Not {@code admin}, which is the demo's: a home that was a demo's first has that name in its cases. */
    private static final String USERNAME = "administrator";

    private final Accounts accounts;
    private final HubHome home;

    FirstAdministrator(Accounts accounts, @Value("${streethub.home}") Path home) {
        this.accounts = accounts;
        this.home = HubHome.at(home);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.none()) {
            return;
        }
        // The password first: an account whose password nobody has could not be made again.
        String password = home.secret(HomeFiles.ADMIN_PASSWORD);
        accounts.create(Actor.system(), new NewAccount(USERNAME, "管理员", password, Set.of(Role.ADMIN), null));
        System.out.println("StreetHub has its first account: " + USERNAME + ", whose password is in "
                + home.resolve(HomeFiles.ADMIN_PASSWORD));
    }
}
