package streethub.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.alarm.AlarmWatch;
import streethub.reading.ReadingStore;
import streethub.sensor.Quantity;

/**
 * Takes in what devices say: each reading becomes the device's status if it is the newest, each alarm a case or a count
 * on the open one, in one transaction with the key that keeps a repetition of the message from doing so again.
 */
@Service
public class TelemetryIngest {

    private final DeviceTable devices;
    private final ReadingStore history;
    private final AlarmWatch alarms;
    private final Storm storm;
    private final DeviceTurn turn;
    private final TransactionTemplate transaction;

    TelemetryIngest(
            DeviceTable devices,
            ReadingStore history,
            AlarmWatch alarms,
            Storm storm,
            DeviceTurn turn,
            PlatformTransactionManager transactions) {
        this.devices = devices;
        this.history = history;
        this.alarms = alarms;
        this.storm = storm;
        this.turn = turn;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in messages in the order in which they arrived; all has committed when it returns. When it throws, any part
     * may have: offering the same messages again is harmless. A simulation says nothing of the device and has no effect.
     */
    public void ingest(List<? extends SensorMessage> messages) {
        SortedMap<String, List<SensorMessage>> byDevice = new TreeMap<>();
        messages.stream().filter(message -> !isSimulated(message)).forEach(message -> byDevice.computeIfAbsent(
                        message.device().id(), id -> new ArrayList<>())
                .add(message));
        Map<String, List<Telemetry>> quiet = new TreeMap<>();
        byDevice.forEach((id, said) -> {
            if (said.stream().allMatch(this::isStatusOnly)) {
                quiet.put(id, said.stream().map(Telemetry.class::cast).toList());
            }
        });
        byDevice.keySet().removeAll(takeOver(quiet));
        byDevice.keySet().removeAll(storm.take(byDevice));
        byDevice.values().stream()
                .flatMap(List::stream)
                .forEach(message -> transaction.executeWithoutResult(status -> turn.take(message)));
    }

    private static boolean isSimulated(SensorMessage message) {
        return message instanceof Telemetry reading && reading.nature() == Telemetry.Nature.SIMULATED;
    }

    private boolean isStatusOnly(SensorMessage message) {
        return message instanceof Telemetry reading
                && (!reading.isLive()
                        || alarms.isQuiet(
                                reading.device().family(), reading.device().id(), reading.values()));
    }

    /** Writes the statuses of those devices in one go that no alarm is active on, and says which these were. */
    private Set<String> takeOver(Map<String, List<Telemetry>> quiet) {
        if (quiet.isEmpty()) {
            return Set.of();
        }
        return transaction.execute(status -> {
            Map<String, Instant> lastSeen = devices.lastSeenOfLocked(quiet.keySet());
            Set<String> calm = new HashSet<>(quiet.keySet());
            calm.removeAll(alarms.busy(calm));
            List<Telemetry> newest = calm.stream()
                    .sorted()
                    .flatMap(id ->
                            newest(quiet.getOrDefault(id, List.of()), lastSeen.getOrDefault(id, Instant.EPOCH))
                                    .stream())
                    .toList();
            devices.takeOver(newest);
            Set<String> late = new TreeSet<>(calm);
            newest.forEach(reading -> late.remove(reading.device().id()));
            devices.heard(late);
            history.keep(calm.stream()
                    .flatMap(id -> quiet.getOrDefault(id, List.of()).stream())
                    .map(Telemetry::reading)
                    .toList());
            return calm;
        });
    }

    /** The readings not older than the given time as one; readings often carry some of the quantities only. */
    private static Optional<Telemetry> newest(List<Telemetry> readings, Instant since) {
        return readings.stream()
                .filter(reading -> !reading.time().isBefore(since))
                .sorted(Comparator.comparing(Telemetry::time))
                .reduce((older, newer) -> new Telemetry(
                        newer.device(),
                        newer.key(),
                        newer.time(),
                        Quantity.join(older.values(), newer.values()),
                        older.isLive() ? older.nature() : newer.nature(),
                        newer.gateway() == null ? older.gateway() : newer.gateway()));
    }
}
