package streethub;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import streethub.enterprise.Enterprises;
import streethub.identity.Actor;
import streethub.testing.DemoPeople;

/** One call of every service method of enterprises that takes an actor, on one that the demo's resident applied for. */
@TestComponent
class EnterpriseCalls {

    private static final String CODE = "91510117MA0000013G";

    private final DemoPeople people;
    private final Enterprises enterprises;

    EnterpriseCalls(DemoPeople people, Enterprises enterprises) {
        this.people = people;
        this.enterprises = enterprises;
    }

    Map<String, Consumer<Actor>> all() {
        enterprises.apply(
                people.as("resident"), CODE, "示例", people.as("secretary").gridUnit());
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put(
                "Enterprises.apply",
                actor -> enterprises.apply(
                        actor, CODE, "x", people.as("secretary").gridUnit()));
        calls.put("Enterprises.verify", actor -> enterprises.verify(actor, CODE));
        calls.put("Enterprises.refuse", actor -> enterprises.refuse(actor, CODE, "because"));
        calls.put("Enterprises.addMember", actor -> enterprises.addMember(actor, CODE, "resident"));
        calls.put("Enterprises.removeMember", actor -> enterprises.removeMember(actor, CODE, "nobody"));
        calls.put("Enterprises.find", actor -> enterprises.find(actor, CODE));
        calls.put("Enterprises.mine", enterprises::mine);
        calls.put("Enterprises.toVerify", enterprises::toVerify);
        calls.put("Enterprises.require", actor -> enterprises.require(actor, CODE));
        return calls;
    }
}
