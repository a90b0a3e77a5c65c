package streethub;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import streethub.identity.AccountEdit;
import streethub.identity.AccountFilter;
import streethub.identity.AccountReading;
import streethub.identity.AccountRegister;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Passwords;
import streethub.identity.Role;
import streethub.testing.DemoPeople;

/** One call of every service method of accounts that takes an actor, about a worker of the demo's building. */
@TestComponent
class IdentityCalls {

    private static final String WORKER = "matrix.worker";

    private final DemoPeople people;
    private final Accounts accounts;
    private final AccountRegister register;
    private final AccountReading reading;
    private final Passwords passwords;

    IdentityCalls(
            DemoPeople people,
            Accounts accounts,
            AccountRegister register,
            AccountReading reading,
            Passwords passwords) {
        this.people = people;
        this.accounts = accounts;
        this.register = register;
        this.reading = reading;
        this.passwords = passwords;
    }

    Map<String, Consumer<Actor>> all() {
        AccountEdit worker = new AccountEdit("Matrix", Set.of(Role.GRID_WORKER), people.buildingCode());
        register.create(Actor.system(), WORKER, worker);
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put(
                "Accounts.create",
                actor -> accounts.create(
                        actor, new NewAccount("matrix", "Matrix", "bamboo river lamp", Set.of(Role.RESIDENT), null)));
        calls.put("AccountReading.changes", actor -> reading.changes(actor, WORKER));
        calls.put("AccountRegister.close", actor -> register.close(actor, WORKER, 0));
        calls.put("AccountRegister.create", actor -> register.create(actor, "matrix.other", worker));
        calls.put(
                "AccountRegister.edit",
                actor -> register.edit(
                        actor, WORKER, 0, new AccountEdit("Other", Set.of(Role.VERIFIER), people.buildingCode())));
        calls.put("AccountReading.find", actor -> reading.find(actor, WORKER));
        calls.put("AccountReading.page", actor -> reading.page(actor, AccountFilter.ALL, null, 1));
        calls.put("AccountRegister.reopen", actor -> register.reopen(actor, WORKER, 0));
        calls.put("AccountReading.requireAdmin", reading::requireAdmin);
        calls.put("AccountRegister.resetPassword", actor -> register.resetPassword(actor, WORKER, 0));
        calls.put("Passwords.change", actor -> passwords.change(actor, "wrong", "willow stone bridge", "matrix"));
        return calls;
    }
}
