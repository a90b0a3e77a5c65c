package streethub.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The devices by what networks call them, in memory until a sensor is bound anywhere; another node's within a second. */
@Component
class KnownDevices {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** The newest binding that was known then. */
    private record Look(long binding, Instant at) {}

    private final DeviceTable table;
    private final SensorTable sensors;
    private final Clock clock;
    private final Cache<String, KnownDevice> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private volatile Look last = new Look(0, Instant.EPOCH);

    KnownDevices(DeviceTable table, SensorTable sensors, Clock clock) {
        this.table = table;
        this.sensors = sensors;
        this.clock = clock;
    }

    Optional<KnownDevice> find(String reference) {
        look(clock.instant());
        KnownDevice hit = known.getIfPresent(reference);
        if (hit != null) {
            return Optional.of(hit);
        }
        Optional<KnownDevice> found =
                table.findKnown(reference, DevEui.normalise(reference).orElse(null));
        found.ifPresent(device -> known.put(reference, device));
        return found;
    }

    private void look(Instant now) {
        Look before = last;
        if (Duration.between(before.at(), now).abs().compareTo(FRESH) >= 0) {
            long newest = sensors.newest();
            if (newest != before.binding()) {
                known.invalidateAll();
            }
            last = new Look(newest, now);
        }
    }

    /** From the end of the caller's transaction on: what is looked up before may be rolled back with it. */
    void forget() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.invalidateAll();
            }
        });
    }
}
