package streethub.device;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Pauses the facilities on which somebody begins to work, and lets those go on on which nobody works any more. */
@Component
class MaintenanceTurn {

    private final MaintenanceTable table;
    private final DeviceTurn turn;

    MaintenanceTurn(MaintenanceTable table, DeviceTurn turn) {
        this.table = table;
        this.turn = turn;
    }

    void begin(long id, Instant now) {
        if (table.begin(id, now)) {
            table.devices(id).forEach(turn::pause);
        }
    }

    /** A facility is new where it stands: work that goes on there is on it too. */
    void entered(String device) {
        if (table.goesOnAt(device)) {
            turn.pause(device);
        }
    }

    /** A facility stands in another place now: it is paused while work goes on there, and no longer for the work here. */
    void moved(String device, Instant now) {
        if (table.goesOnAt(device)) {
            turn.pause(device);
        } else {
            turn.resume(device, now);
        }
    }

    /** Those that came into a place, or left it, while work on it began or ended. */
    void settle(Instant now) {
        table.entered().forEach(turn::pause);
        table.left().forEach(device -> turn.resume(device, now));
    }
}
