package streethub.device;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the counts of devices short, and compares them each night with the devices themselves. */
@Component
class CountUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(CountUpkeep.class);

    private final CountTable counts;

    CountUpkeep(CountTable counts) {
        this.counts = counts;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    @Transactional
    void fold() {
        counts.fold();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    void compareNightly() {
        int wrong = counts.putRight();
        if (wrong > 0) {
            LOG.error("the counts of devices were wrong in {} places and have been put right", wrong);
        }
    }
}
