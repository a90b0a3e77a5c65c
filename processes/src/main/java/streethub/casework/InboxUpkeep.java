package streethub.casework;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.internal.InboxRebuild;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/** Keeps the inbox table true to the engine: compares the two each night, and writes the table anew when asked to. */
@Service
public class InboxUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(InboxUpkeep.class);

    private final InboxRebuild inbox;

    InboxUpkeep(InboxRebuild inbox) {
        this.inbox = inbox;
    }

    /** How many tasks stand in one of the two and not, or not alike, in the other; 0 is as it should be. */
    @Transactional(readOnly = true)
    public int differences() {
        return inbox.differences();
    }

    /**
     * Writes the open rows of the inbox table anew from the engine's tasks, in one transaction; finished ones stay.
     *
     * @return how many open tasks there are
     */
    @Transactional
    public int rebuild(Actor actor) {
        if (!actor.has(Role.ADMIN) && !actor.isSystem()) {
            throw Refusal.forbidden("casework.rebuild.adminOnly");
        }
        return inbox.rebuild();
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void compareNightly() {
        int differences = differences();
        if (differences > 0) {
            LOG.error("the inbox table and the engine differ in {} tasks; rebuild the table", differences);
        }
    }
}
