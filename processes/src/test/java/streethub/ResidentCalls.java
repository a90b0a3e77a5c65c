package streethub;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import streethub.identity.Actor;
import streethub.resident.HousingKind;
import streethub.resident.ResidentTags;
import streethub.resident.Residents;
import streethub.testing.DemoPeople;

/** One call of every service method of residents that takes an actor, on a home that the demo's resident claims. */
@TestComponent
class ResidentCalls {

    private final DemoPeople people;
    private final Residents residents;
    private final ResidentTags tags;

    ResidentCalls(DemoPeople people, Residents residents, ResidentTags tags) {
        this.people = people;
        this.residents = residents;
        this.tags = tags;
    }

    Map<String, Consumer<Actor>> all() {
        String number = residents
                .claim(people.as("resident"), people.buildingCode(), "2单元101", HousingKind.OWNER)
                .number();
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put(
                "Residents.claim", actor -> residents.claim(actor, people.buildingCode(), "2单元102", HousingKind.OWNER));
        calls.put("Residents.confirm", actor -> residents.confirm(actor, number));
        calls.put("Residents.refuse", actor -> residents.refuse(actor, number, "because"));
        calls.put("Residents.leave", actor -> residents.leave(actor, number));
        calls.put("Residents.mine", residents::mine);
        calls.put("Residents.find", actor -> residents.find(actor, number));
        calls.put("Residents.timeline", actor -> residents.timeline(actor, number));
        calls.put("Residents.tasks", actor -> residents.tasks(actor, number));
        calls.put("ResidentTags.put", actor -> tags.put(actor, "resident", "太极队"));
        calls.put("ResidentTags.take", actor -> tags.take(actor, "resident", "太极队"));
        calls.put("ResidentTags.mine", tags::mine);
        return calls;
    }
}
