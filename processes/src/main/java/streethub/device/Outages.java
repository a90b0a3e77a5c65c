package streethub.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.incident.DeviceAlarm;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Urgency;
import streethub.shared.GridCode;

/** Many devices of one gateway or grid unit that fell silent together become one case with its list, not one each. */
@Service
public class Outages {

    static final int LEAST = 20;
    static final Duration WITHIN = Duration.ofMinutes(5);

    private final OutageTable table;
    private final DeviceTable devices;
    private final Incidents incidents;
    private final Grids grids;

    Outages(OutageTable table, DeviceTable devices, Incidents incidents, Grids grids) {
        this.table = table;
        this.devices = devices;
        this.incidents = incidents;
        this.grids = grids;
    }

    /** Looks whether there is one, and whether one is over. */
    @Transactional
    void look(Instant now) {
        Instant since = now.minus(WITHIN);
        table.join(since);
        Optional<OutageTable.Group> found = table.largest(since, LEAST);
        while (found.isPresent()) {
            open(found.get(), now);
            found = table.largest(since, LEAST);
        }
        table.end(now).forEach(place -> incidents.recovered(key(place), false));
    }

    private void open(OutageTable.Group group, Instant now) {
        String number = incidents
                .raise(new DeviceAlarm(
                        key(group.place()),
                        null,
                        name(group.place()),
                        "MASS_OUTAGE",
                        IncidentKind.FACILITY_FAULT,
                        group.middle(),
                        now,
                        Integer.toString(group.devices().size()),
                        Urgency.URGENT,
                        "device.outage.rule",
                        null))
                .number();
        table.open(group, number, now);
    }

    private String name(String place) {
        String what = place.substring(place.indexOf(':') + 1);
        return place.startsWith("grid:") ? grids.words(new GridCode(what)) : what;
    }

    private static String key(String place) {
        return "outage:" + place;
    }

    /** Those of the outage's devices that lie in the actor's subtree; none where the case is about something else. */
    @Transactional(readOnly = true)
    public List<DeviceView> devices(Actor actor, String caseNumber) {
        return table.devices(caseNumber).stream()
                .flatMap(id -> devices.find(id).stream())
                .filter(device -> actor.isStaff() && actor.covers(device.gridUnit()))
                .toList();
    }
}
