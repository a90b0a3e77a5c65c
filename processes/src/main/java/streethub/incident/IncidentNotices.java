package streethub.incident;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import streethub.casework.StepRecorded;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;

/** What reporters with an account are told of their cases; the others follow them by the code they were given. */
@Component
class IncidentNotices {

    /** What is told, and whether a mail goes out at once. */
    private static final Map<IncidentStep, Boolean> TOLD = new EnumMap<>(Map.of(
            IncidentStep.ACCEPTED, false,
            IncidentStep.HANDED_OVER, false,
            IncidentStep.CLOSED, true));

    private final Cases cases;
    private final NoticeBox box;

    IncidentNotices(Cases cases, NoticeBox box) {
        this.cases = cases;
        this.box = box;
    }

    @EventListener
    void heard(StepRecorded recorded) {
        if (recorded.step() instanceof IncidentStep step) {
            Boolean urgent = TOLD.get(step);
            if (urgent != null) {
                tell(cases.get(recorded.caseNumber()), step, urgent);
            }
        }
    }

    private void tell(Incident incident, IncidentStep step, boolean urgent) {
        String reporter = incident.reporter();
        if (reporter != null) {
            String link = "/r/" + incident.number();
            String key = "incident.notice." + step;
            box.tell(
                    urgent
                            ? NewNotice.urgent(reporter, link, key, incident.number())
                            : NewNotice.calm(reporter, link, key, incident.number()));
        }
    }
}
