package streethub;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import streethub.board.MorningChecks;
import streethub.board.StatusBoard;
import streethub.device.DeviceStates;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.testing.DemoPeople;

/** One call of every service method of the status board that takes an actor, on the demo's building. */
@TestComponent
class BoardCalls {

    private final DemoPeople people;
    private final StatusBoard board;
    private final MorningChecks checks;
    private final DeviceStates states;

    BoardCalls(DemoPeople people, StatusBoard board, MorningChecks checks, DeviceStates states) {
        this.people = people;
        this.board = board;
        this.checks = checks;
        this.states = states;
    }

    Map<String, Consumer<Actor>> all() {
        GridCode building = people.buildingCode();
        Map<String, String> words = checks.toCheck(people.as("secretary"), building).unwell().stream()
                .collect(Collectors.toMap(item -> item.device().id(), item -> "seen"));
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put("StatusBoard.of", actor -> board.of(actor, building, null));
        calls.put("MorningChecks.toCheck", actor -> checks.toCheck(actor, building));
        calls.put("MorningChecks.sign", actor -> checks.sign(actor, building, words));
        calls.put("MorningChecks.page", actor -> checks.page(actor, building, null, 1));
        calls.put("MorningChecks.today", checks::today);
        calls.put("DeviceStates.counts", actor -> states.counts(actor, building, GridLevel.BUILDING, null));
        calls.put("DeviceStates.list", actor -> states.list(actor, building, null, null, null, 1));
        calls.put("DeviceStates.named", actor -> states.named(actor, building, List.of("none")));
        return calls;
    }
}
