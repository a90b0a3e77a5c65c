package streethub.incident;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case that a process is about. A new one is written only when its process has begun, and so once, as it stands by
 * then; until that moment the process finds it here.
 */
@Component
class Cases {

    private final IncidentRepository incidents;
    private final JdbcClient jdbc;

    Cases(IncidentRepository incidents, JdbcClient jdbc) {
        this.incidents = incidents;
        this.jdbc = jdbc;
    }

    /** The case of that number, in the transaction of a step. */
    Incident get(String number) {
        return TransactionSynchronizationManager.getResource(this) instanceof Incident begun
                        && begun.number().equals(number)
                ? begun
                : incidents.findById(number).orElseThrow();
    }

    /** Opens the case whose process {@code begin} starts. */
    void open(Incident incident, Runnable begin) {
        TransactionSynchronizationManager.bindResource(this, incident);
        try {
            begin.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
        incidents.save(incident);
    }

    /**
     * The case that another transaction has opened for this alarm and nobody has closed, held until this one ends. Most
     * first alarms find none: they are asked of past the entities, which costs a fifth.
     */
    Optional<Incident> lockOpenAlarm(String alarmKey) {
        return jdbc.sql("select number from incident where alarm_key = :key and status <> 'CLOSED' for update")
                .param("key", alarmKey)
                .query(String.class)
                .optional()
                .flatMap(incidents::lock);
    }

    /** Writes the new ones now, for what refers to them. */
    void write() {
        incidents.flush();
    }
}
