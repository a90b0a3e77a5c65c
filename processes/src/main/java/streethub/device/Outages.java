package streethub.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** After that long it has been looked whether a silent device is one of many. */
    static final Duration DECIDED = WITHIN.plusMinutes(2);

    private final OutageTable table;
    private final DeviceTable devices;
    private final Incidents incidents;
    private final Grids grids;
    private final DeviceTurn turn;

    Outages(OutageTable table, DeviceTable devices, Incidents incidents, Grids grids, DeviceTurn turn) {
        this.table = table;
        this.devices = devices;
        this.incidents = incidents;
        this.grids = grids;
        this.turn = turn;
    }

    /** Looks whether there is one. */
    @Transactional
    void look(Instant now) {
        Instant since = now.minus(WITHIN);
        table.join(since);
        Optional<OutageTable.Group> found = table.largest(since, LEAST);
        while (found.isPresent()) {
            open(found.get(), now, now);
            found = table.largest(since, LEAST);
        }
    }

    /**
     * Looks once more whether a device is silent alone, before that becomes an alarm: many fell silent with it where
     * nobody looked, as after a start of the hub, or are left of an outage that is over.
     */
    @Transactional
    void gather(String device, Instant now) {
        table.silent(device)
                .filter(one -> !table.join(one, WITHIN))
                .flatMap(one -> Crowd.around(
                        one, table.silent(one.since().minus(WITHIN), one.since().plus(WITHIN))))
                .ifPresent(crowd -> open(crowd.group(), crowd.since(), now));
    }

    /** The ids of those that have not ended, with their places. */
    Map<Long, String> open() {
        return table.open();
    }

    /**
     * Ends one of which nearly all are back, or whose case somebody has closed. Whoever is still silent then is so as one
     * that has just become it.
     */
    @Transactional
    void end(long id, String place, Instant now) {
        boolean closed = !incidents.isOpen(key(place));
        if (table.end(id, closed, now)) {
            if (!closed) {
                incidents.recovered(key(place), false);
            }
            table.stillSilent(id).forEach(device -> turn.silent(device, now));
        }
    }

    private void open(OutageTable.Group group, Instant since, Instant now) {
        String number = incidents
                .raise(new DeviceAlarm(
                        key(group.place()),
                        null,
                        name(group.place()),
                        "MASS_OUTAGE",
                        IncidentKind.FACILITY_FAULT,
                        table.middle(group),
                        now,
                        Integer.toString(group.devices().size()),
                        Urgency.URGENT,
                        "device.outage.rule",
                        null))
                .number();
        table.open(group, number, since);
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
