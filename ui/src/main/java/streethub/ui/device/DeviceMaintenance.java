package streethub.ui.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.device.Maintenance;
import streethub.device.MaintenancePlan;
import streethub.device.Maintenances;
import streethub.identity.CurrentActor;
import streethub.ui.web.TimeWords;

/** Maintenance as whoever is logged in begins and ends it on a facility's page. */
@Service
class DeviceMaintenance {

    private final Maintenances maintenances;
    private final CurrentActor current;
    private final TimeWords times;
    private final Clock clock;

    DeviceMaintenance(Maintenances maintenances, CurrentActor current, TimeWords times, Clock clock) {
        this.maintenances = maintenances;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    List<Maintenance> open(String device) {
        return maintenances.page(current.get(), device, true, null).items();
    }

    void begin(String device, Duration span, String reason) {
        maintenances.plan(
                current.get(),
                new MaintenancePlan(device, null, null, null, clock.instant().plus(span), reason));
    }

    void end(long id) {
        maintenances.end(current.get(), id);
    }

    String exactly(Instant at) {
        return times.exactly(at);
    }
}
