package streethub.device;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    DeviceTurn(DeviceTable devices, AlarmTable alarms, AlarmRules rules, AlarmCases cases) {
        this.devices = devices;
        this.alarms = alarms;
        this.rules = rules;
        this.cases = cases;
    }

    /** To be called in a transaction. */
    void take(SensorMessage message) {
        devices.lock(message.device().id()).ifPresent(device -> {
            switch (message) {
                case Telemetry reading -> read(device, reading);
                case Presence presence -> note(device, presence);
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

    private DeviceState stateOnline(DeviceView device) {
        if (device.lastSeen() == null) {
            return DeviceState.UNKNOWN;
        }
        return active(device).isEmpty() ? DeviceState.NORMAL : DeviceState.ALARM;
    }

    private void read(DeviceView device, Telemetry reading) {
        if (!alarms.firstTime(reading.key(), device.id(), reading.time())) {
            return;
        }
        boolean newest = device.lastSeen() == null || !reading.time().isBefore(device.lastSeen());
        List<Alarm> raised = reading.isLive() ? rules.alarms(device.family(), reading.values()) : List.of();
        raised.forEach(alarm -> raise(device, alarm, reading.time(), newest));
        if (newest) {
            becomeStatus(device, reading);
        }
    }

    private void raise(DeviceView device, Alarm alarm, Instant at, boolean newest) {
        String key = AlarmCases.key(device.id(), alarm.kind());
        boolean newerSeen = alarms.of(device.id(), alarm.kind())
                .filter(known -> at.isBefore(known.alarmedAt()))
                .isPresent();
        // A late alarm counts on the case of a newer one; when that is closed, its time is over too.
        if (newerSeen && !cases.isOpen(key)) {
            return;
        }
        cases.raise(device, alarm, at);
        alarms.alarmed(device.id(), alarm.kind(), newest, at);
        if (!newest && !active(device).contains(alarm.kind())) {
            cases.recovered(key);
        }
    }

    private void becomeStatus(DeviceView device, Telemetry reading) {
        Map<String, Object> values = Readings.join(device.values(), reading.values());
        if (!reading.isLive()) {
            devices.update(device.id(), device.state(), reading.time(), values);
            return;
        }
        Set<String> active = new HashSet<>(active(device));
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

    private Set<String> active(DeviceView device) {
        return alarms.of(device.id()).stream()
                .filter(AlarmTable.Known::active)
                .map(AlarmTable.Known::kind)
                .collect(Collectors.toSet());
    }
}
