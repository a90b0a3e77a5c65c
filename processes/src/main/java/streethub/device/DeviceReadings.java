package streethub.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.reading.HourOfReadings;
import streethub.reading.Reading;
import streethub.reading.ReadingStore;
import streethub.shared.Refusal;

/** What a facility measured over time, for staff within their grid subtree. */
@Service
@Transactional(readOnly = true)
public class DeviceReadings {

    /** As many readings as one answer holds. */
    public static final int MOST = 5_000;

    /** Beyond that the hours are told and not each reading. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration LONGEST_HOURS = Duration.ofDays(400);

    private final Devices devices;
    private final ReadingStore store;

    DeviceReadings(Devices devices, ReadingStore store) {
        this.devices = devices;
        this.store = store;
    }

    /** Each reading from then to before then, the first first; not found outside the actor's subtree. */
    public List<Reading> of(Actor actor, String id, Instant from, Instant to) {
        DeviceView device = devices.get(actor, id);
        checked(from, to, LONGEST);
        return store.of(device.id(), from, to, MOST);
    }

    /** What stays of a quantity by the hour; not found outside the actor's subtree. */
    public List<HourOfReadings> hours(Actor actor, String id, String quantity, Instant from, Instant to) {
        DeviceView device = devices.get(actor, id);
        checked(from, to, LONGEST_HOURS);
        return store.hours(device.id(), quantity, from, to);
    }

    private static void checked(Instant from, Instant to, Duration longest) {
        if (!from.isBefore(to) || from.plus(longest).isBefore(to)) {
            throw Refusal.invalid("to", "device.readings.span", longest.toDays());
        }
    }
}
