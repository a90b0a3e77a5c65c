package streethub.incident;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IncidentRepository extends JpaRepository<Incident, String> {

    /** The case, locked until the transaction ends: verbs and clocks on one case take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.number = :number")
    Optional<Incident> lock(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select i from Incident i where i.alarmKey = :alarmKey and i.status <> streethub.incident.IncidentStatus.CLOSED")
    Optional<Incident> lockOpenAlarm(String alarmKey);
}
