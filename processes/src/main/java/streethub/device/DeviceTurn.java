package streethub.device;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One message of a device that an alarm may begin, go on or end with: status, case and key move together. */
@Component
class DeviceTurn {

    private final DeviceTable devices;
    private final AlarmTable alarms;
    private final AlarmRules rules;
    private final AlarmCases cases;
    private final NoteTable notes;

    DeviceTurn(DeviceTable devices, AlarmTable alarms, AlarmRules rules, AlarmCases cases, NoteTable notes) {
        this.devices = devices;
        this.alarms = alarms;
        this.rules = rules;
        this.cases = cases;
        this.notes = notes;
    }

    /** To be called in a transaction. */
    void take(SensorMessage message) {
        devices.lock(message.device().id()).ifPresent(device -> {
            switch (message) {
                case Telemetry reading -> read(device, reading);
                case Presence presence -> note(device, presence);
                case DeviceNote note -> note(device, note);
            }
        });
    }

    private void note(DeviceView device, Presence presence) {
        // A retained word is of unknown age: it says nothing new about a device that has spoken since.
        if (presence.retained() && device.lastSeen() != null) {
            return;
        }
        if (presence.online()) {
            devices.update(device.id(), stateOnline(device), presence.time());
        } else {
            devices.update(device.id(), DeviceState.OFFLINE, null);
        }
    }

    private void note(DeviceView device, DeviceNote note) {
        if (alarms.firstTime(note.key(), device.id(), note.time())) {
            notes.keep(note);
            if (note.alive()) {
                devices.update(device.id(), stateOnline(device), note.time());
            }
        }
    }

    private DeviceState stateOnline(DeviceView device) {
        if (device.lastSeen() == null) {
            return DeviceState.UNKNOWN;
        }
        return active(alarms.of(device.id())).isEmpty() ? DeviceState.NORMAL : DeviceState.ALARM;
    }

    private void read(DeviceView device, Telemetry reading) {
        if (!alarms.firstTime(reading.key(), device.id(), reading.time())) {
            return;
        }
        boolean newest = device.lastSeen() == null || !reading.time().isBefore(device.lastSeen());
        List<Alarm> alarming = reading.isLive() ? rules.alarms(device.family(), reading.values()) : List.of();
        List<AlarmTable.Known> known = reading.isLive() ? alarms.of(device.id()) : List.of();
        Set<String> active = active(known);
        for (Alarm alarm : alarming) {
            Optional<Instant> alarmedAt = known.stream()
                    .filter(one -> one.kind().equals(alarm.kind()))
                    .map(AlarmTable.Known::alarmedAt)
                    .findFirst();
            if (raise(device, alarm, reading.time(), alarmedAt, newest || active.contains(alarm.kind())) && newest) {
                active.add(alarm.kind());
            }
        }
        if (newest) {
            becomeStatus(device, reading, active);
        }
    }

    /** Whether the alarm counts: a late one counts on the case of a newer one; when that is closed, its time is over. */
    private boolean raise(DeviceView device, Alarm alarm, Instant at, Optional<Instant> alarmedAt, boolean active) {
        String key = AlarmCases.key(device.id(), alarm.kind());
        if (alarmedAt.filter(at::isBefore).isPresent() && !cases.isOpen(key)) {
            return false;
        }
        cases.raise(device, alarm, at);
        alarms.alarmed(device.id(), alarm.kind(), active, at);
        if (!active) {
            cases.recovered(key);
        }
        return true;
    }

    private void becomeStatus(DeviceView device, Telemetry reading, Set<String> active) {
        Map<String, Object> values = Readings.join(device.values(), reading.values());
        if (!reading.isLive()) {
            devices.update(device.id(), device.state(), reading.time(), values);
            return;
        }
        Set<String> still =
                rules.alarms(device.family(), values).stream().map(Alarm::kind).collect(Collectors.toSet());
        for (String kind : Set.copyOf(active)) {
            if (!still.contains(kind)) {
                active.remove(kind);
                alarms.cleared(device.id(), kind);
                cases.recovered(AlarmCases.key(device.id(), kind));
            }
        }
        DeviceState state = active.isEmpty() ? DeviceState.NORMAL : DeviceState.ALARM;
        devices.update(device.id(), state, reading.time(), values);
    }

    private static Set<String> active(List<AlarmTable.Known> known) {
        return known.stream()
                .filter(AlarmTable.Known::active)
                .map(AlarmTable.Known::kind)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
