package streethub.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.alarm.AlarmWatch;
import streethub.reading.ReadingStore;
import streethub.sensor.Quantity;

/** One message of a device that an alarm may begin, go on or end with: status, case and key move together. */
@Component
class DeviceTurn {

    private final DeviceTable devices;
    private final MessageKeys keys;
    private final AlarmWatch alarms;
    private final NoteTable notes;
    private final ReadingStore history;
    private final OutageTable outages;

    DeviceTurn(
            DeviceTable devices,
            MessageKeys keys,
            AlarmWatch alarms,
            NoteTable notes,
            ReadingStore history,
            OutageTable outages) {
        this.devices = devices;
        this.keys = keys;
        this.alarms = alarms;
        this.notes = notes;
        this.history = history;
        this.outages = outages;
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
        if (device.state() == DeviceState.MAINTENANCE) {
            devices.update(device.id(), device.state(), presence.online());
        } else if (presence.online()) {
            devices.update(device.id(), stateOnline(device, presence.time()), true);
        } else {
            devices.update(device.id(), DeviceState.OFFLINE, false);
            alarms.silent(device.watched(), device.values(), presence.time(), Outages.DECIDED);
        }
    }

    private void note(DeviceView device, DeviceNote note) {
        if (keys.firstTime(note.key(), device.id(), note.time())) {
            notes.keep(note);
            if (note.alive() && device.state() != DeviceState.MAINTENANCE) {
                devices.update(device.id(), stateOnline(device, note.time()), true);
            }
        }
    }

    private DeviceState stateOnline(DeviceView device, Instant at) {
        boolean alarm = alarms.read(device.watched(), Map.of(), device.values(), at);
        return device.lastSeen() == null ? DeviceState.UNKNOWN : state(alarm);
    }

    private static DeviceState state(boolean alarm) {
        return alarm ? DeviceState.ALARM : DeviceState.NORMAL;
    }

    private void read(DeviceView device, Telemetry reading) {
        if (!keys.firstTime(reading.key(), device.id(), reading.time())) {
            return;
        }
        history.keep(List.of(reading.reading()));
        Map<String, Object> status =
                isNewest(device, reading) ? Quantity.join(device.values(), reading.values()) : null;
        if (!reading.isLive() || device.state() == DeviceState.MAINTENANCE) {
            update(device, reading, device.state(), status);
            return;
        }
        boolean alarm = alarms.read(device.watched(), reading.values(), status, reading.time());
        update(device, reading, state(alarm), status);
    }

    private static boolean isNewest(DeviceView device, Telemetry reading) {
        return device.lastSeen() == null || !reading.time().isBefore(device.lastSeen());
    }

    private void update(DeviceView device, Telemetry reading, DeviceState state, @Nullable Map<String, Object> status) {
        if (status != null) {
            devices.update(device.id(), state, reading.time(), status, reading.gateway());
        } else {
            devices.heard(List.of(device.id()));
        }
    }

    /** Somebody works on it: until it resumes what it says is no alarm, and what was about to become one is none. */
    void pause(String id) {
        devices.lock(id).ifPresent(device -> {
            alarms.pause(id);
            devices.update(id, DeviceState.MAINTENANCE, false);
        });
    }

    /** What it said last counts from now on. */
    void resume(String id, Instant now) {
        devices.lock(id)
                .filter(device -> device.state() == DeviceState.MAINTENANCE)
                .ifPresent(device -> {
                    boolean alarm = alarms.read(device.watched(), device.values(), device.values(), now);
                    devices.update(id, device.lastSeen() == null ? DeviceState.UNKNOWN : state(alarm), false);
                });
    }

    /** What has gone on for as long as a rule wants becomes an alarm without another message. */
    void ripen(String id, Instant now) {
        // One that has been paused meanwhile waits for nothing any more.
        devices.lock(id)
                .filter(device -> device.state() != DeviceState.MAINTENANCE)
                .ifPresent(device -> {
                    boolean offline = device.state() == DeviceState.OFFLINE;
                    boolean alarm = alarms.ripen(device.watched(), device.values(), offline && !outages.holds(id), now);
                    if (!offline && device.lastSeen() != null) {
                        devices.update(device.id(), state(alarm), false);
                    }
                });
    }

    /** The device is one that is not heard of. */
    void silent(String id, Instant now) {
        devices.lock(id)
                .filter(device -> device.state() == DeviceState.OFFLINE)
                .ifPresent(device -> alarms.silent(device.watched(), device.values(), now, Outages.DECIDED));
    }
}
