package streethub.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cases that only remember what was asked of them. */
class FakeCases implements AlarmCases {

    final List<String> log = new ArrayList<>();
    private final Set<String> open = new HashSet<>();

    void close(String alarmKey) {
        open.remove(alarmKey);
    }

    @Override
    public boolean isOpen(String alarmKey) {
        return open.contains(alarmKey);
    }

    @Override
    public void raise(DeviceView device, Alarm alarm, Instant at) {
        String key = AlarmCases.key(device.id(), alarm.kind());
        log.add((open.add(key) ? "opened " : "repeated ") + key);
    }

    @Override
    public void recovered(String alarmKey) {
        if (open.contains(alarmKey)) {
            log.add("recovered " + alarmKey);
        }
    }
}
