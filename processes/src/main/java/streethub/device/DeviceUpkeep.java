package streethub.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.alarm.AlarmWatch;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.FamilyView;

/** Notices devices that fell silent and what has gone on for long, and forgets keys of messages too old to come again. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(DeviceSettings.class)
class DeviceUpkeep {

    private static final Duration SETTLING = Duration.ofMinutes(10);

    private final DeviceTable devices;
    private final DeviceTurn turn;
    private final MessageKeys keys;
    private final AlarmWatch alarms;
    private final Outages outages;
    private final Maintenances maintenances;
    private final DeviceFamilies families;
    private final DeviceSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Instant startedAt;

    DeviceUpkeep(
            DeviceTable devices,
            DeviceTurn turn,
            MessageKeys keys,
            AlarmWatch alarms,
            Outages outages,
            Maintenances maintenances,
            DeviceFamilies families,
            DeviceSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.devices = devices;
        this.turn = turn;
        this.keys = keys;
        this.alarms = alarms;
        this.outages = outages;
        this.maintenances = maintenances;
        this.families = families;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Marks each family's devices offline that have been silent too long. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    public void noticeSilence() {
        Instant now = clock.instant();
        for (FamilyView family : families.list()) {
            transaction.executeWithoutResult(status -> devices.silence(family.family(), now.minus(family.silence()))
                    .forEach(id -> turn.silent(id, now)));
        }
        // After a start all that were silent meanwhile fall silent at once, which is no outage of theirs.
        if (now.isAfter(startedAt.plus(SETTLING))) {
            outages.look(now);
        }
        outages.open().forEach((id, place) -> outages.end(id, place, now));
    }

    /** Lets become alarms what has gone on as long as its rule wants, each facility in a transaction of its own. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT20S")
    public void ripen() {
        Instant now = clock.instant();
        for (String id : alarms.due(now)) {
            outages.gather(id, now);
            transaction.executeWithoutResult(status -> turn.ripen(id, now));
        }
    }

    /** Begins and ends maintenance at its time. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    public void turnMaintenance() {
        transaction.executeWithoutResult(status -> maintenances.turn());
    }

    /** Drops the keys of long ago. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    public void forgetOldKeys() {
        transaction.executeWithoutResult(status -> keys.forget(clock.instant().minus(settings.keepKeys())));
    }
}
