package streethub.alarm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import streethub.incident.Raised;
import streethub.incident.Urgency;

/** Cases that only remember what was asked of them. */
public class RememberedCases implements AlarmCases {

    public final List<String> log = new ArrayList<>();
    private final Set<String> open = new HashSet<>();

    /** A watch over the hub's facilities that asks these cases. */
    public AlarmWatch watch(BeanFactory hub) {
        return new AlarmWatch(
                hub.getBean(RuleBook.class),
                hub.getBean(AlarmTable.class),
                hub.getBean(AlarmLog.class),
                this,
                hub.getBean(Assignees.class),
                Clock.systemUTC());
    }

    public void close(String alarmKey) {
        open.remove(alarmKey);
    }

    @Override
    public boolean isOpen(String alarmKey) {
        return open.contains(alarmKey);
    }

    @Override
    public Raised raise(AlarmReport report) {
        boolean opened = open.add(report.key());
        log.add((opened ? "opened " : "repeated ") + report.key());
        return new Raised(report.key(), opened);
    }

    @Override
    public void urgency(String alarmKey, Urgency urgency, String rule) {
        log.add(urgency + " " + alarmKey);
    }

    @Override
    public void recovered(String alarmKey, boolean closes) {
        if (open.contains(alarmKey)) {
            log.add("recovered " + alarmKey);
        }
    }

    @Override
    public boolean reopen(String caseNumber, String rule) {
        log.add("reopened " + caseNumber);
        return open.add(caseNumber);
    }
}
