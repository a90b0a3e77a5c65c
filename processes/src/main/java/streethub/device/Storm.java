package streethub.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.alarm.AlarmWatch;
import streethub.casework.engine.Processes;

/**
 * Many facilities that speak up at once, as in a storm: what each of them says first is taken in a few at a time, so that
 * the engine writes their cases together.
 */
@Component
class Storm {

    /** A failure makes so many of them be taken in one by one; more would save little. */
    private static final int TOGETHER = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Storm.class);

    private final AlarmWatch alarms;
    private final DeviceTurn turn;
    private final Processes processes;
    private final TransactionTemplate transaction;

    Storm(AlarmWatch alarms, DeviceTurn turn, Processes processes, PlatformTransactionManager transactions) {
        this.alarms = alarms;
        this.turn = turn;
        this.processes = processes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in what is a facility's only word here and would be its only alarm: nothing that somebody else holds is held
     * but facilities, in the order of their ids.
     *
     * @param said by facility, in that order
     * @return the facilities whose word has been taken in; the others are to be taken in one by one
     */
    Set<String> take(SortedMap<String, List<SensorMessage>> said) {
        TreeMap<String, SensorMessage> first = new TreeMap<>();
        said.forEach((id, messages) -> {
            if (messages.size() == 1 && messages.getFirst() instanceof Telemetry reading && reading.isLive()) {
                first.put(id, reading);
            }
        });
        if (first.size() > 1) {
            first.keySet().removeAll(alarms.alarmed(first.keySet()));
        }
        if (first.size() < 2) {
            return Set.of();
        }
        Set<String> taken = new TreeSet<>();
        List<Map.Entry<String, SensorMessage>> waiting = new ArrayList<>(first.entrySet());
        for (int from = 0; from < waiting.size(); from += TOGETHER) {
            List<Map.Entry<String, SensorMessage>> few =
                    waiting.subList(from, Math.min(from + TOGETHER, waiting.size()));
            if (takeTogether(few)) {
                few.forEach(word -> taken.add(word.getKey()));
            }
        }
        return taken;
    }

    private boolean takeTogether(List<Map.Entry<String, SensorMessage>> few) {
        try {
            transaction.executeWithoutResult(
                    status -> processes.together(() -> few.forEach(word -> turn.take(word.getValue()))));
            return true;
        } catch (RuntimeException e) {
            LOG.debug("{} messages are taken in one by one", few.size(), e);
            return false;
        }
    }
}
