package streethub.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the days to come, lets old ones go, and works out the hours that are past. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(ReadingSettings.class)
class ReadingUpkeep implements ApplicationRunner {

    private static final int DAYS_AHEAD = 3;

    private final ReadingDays days;
    private final ReadingStore store;
    private final ReadingSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadingUpkeep(
            ReadingDays days,
            ReadingStore store,
            ReadingSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.days = days;
        this.store = store;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        turnDays();
    }

    /** The partitions of yesterday to the days ahead; those past their time are dropped. */
    @Scheduled(initialDelayString = "PT6H", fixedDelayString = "PT6H")
    public void turnDays() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        for (int ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
            days.make(today.plusDays(ahead));
        }
        days.dropBefore(today.minusDays(settings.keep().toDays()));
        transaction.executeWithoutResult(
                status -> store.forgetHours(clock.instant().minus(settings.keepHours())));
    }

    /**
     * Works out the hours that got readings until the hour that has just passed, whenever those were measured; each by
     * itself, so that none is lost where it ends in between. An hour whose readings are no longer all there stays as it is.
     */
    @Scheduled(cron = "0 5 * * * *")
    public void rollUp() {
        Instant now = clock.instant();
        Instant arrivedBefore = now.truncatedTo(ChronoUnit.HOURS);
        Instant complete = now.minus(settings.keep()).truncatedTo(ChronoUnit.DAYS);
        for (Instant hour : store.due(arrivedBefore)) {
            transaction.executeWithoutResult(status -> {
                if (!hour.isBefore(complete)) {
                    store.rollUp(hour);
                }
                store.done(hour, arrivedBefore);
            });
        }
    }
}
