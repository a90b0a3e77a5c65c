package streethub.ui.incident;

import streethub.incident.IncidentStatus;
import streethub.incident.IncidentSummary;
import streethub.incident.Urgency;
import streethub.ui.map.MarkerState;

/** How cases stand on a map. */
public final class CaseMarkers {

    private CaseMarkers() {}

    /** An open case stands out as far as it is urgent. */
    public static MarkerState state(IncidentSummary summary) {
        if (summary.status() == IncidentStatus.CLOSED) {
            return MarkerState.NORMAL;
        }
        return summary.urgency() == Urgency.EMERGENCY ? MarkerState.ALARM : MarkerState.WARNING;
    }
}
