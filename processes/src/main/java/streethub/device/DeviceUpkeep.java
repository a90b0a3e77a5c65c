package streethub.device;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.FamilyView;

/** Notices devices that fell silent, and forgets keys of messages too old to come again. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(DeviceSettings.class)
class DeviceUpkeep {

    private final DeviceTable devices;
    private final AlarmTable alarms;
    private final DeviceFamilies families;
    private final DeviceSettings settings;
    private final Clock clock;

    DeviceUpkeep(
            DeviceTable devices, AlarmTable alarms, DeviceFamilies families, DeviceSettings settings, Clock clock) {
        this.devices = devices;
        this.alarms = alarms;
        this.families = families;
        this.settings = settings;
        this.clock = clock;
    }

    /** Marks each family's devices offline that have been silent too long. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    @Transactional
    public void noticeSilence() {
        Instant now = clock.instant();
        for (FamilyView family : families.list()) {
            devices.silence(family.family(), now.minus(family.silence()));
        }
    }

    /** Drops the keys of long ago. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    @Transactional
    public void forgetOldKeys() {
        alarms.forget(clock.instant().minus(settings.keepKeys()));
    }
}
