package streethub.incident;

import java.util.HashMap;
import java.util.Map;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code IncidentHandlingProcess.bpmn}: the one place for them. */
final class IncidentHandlingProcess {

    static final String KEY = "IncidentHandlingProcess";
    static final String REOPENED = "Message_IncidentReopened";
    static final String RECOVERED = "Message_FacilityRecovered";

    static final String TRIAGE = "Task_TriageIncident";
    static final String DEPARTMENT_ANSWER = "Task_RecordDepartmentAnswer";
    static final String VERIFY = "Task_VerifyIncident";

    static final ProcessVariable<IncidentKind> KIND = ProcessVariable.of("kind", IncidentKind.class);
    static final ProcessVariable<IncidentSource> SOURCE = ProcessVariable.of("source", IncidentSource.class);
    static final ProcessVariable<String> ASKED_URGENCY = ProcessVariable.of("askedUrgency", String.class);
    static final ProcessVariable<Urgency> URGENCY = ProcessVariable.of("urgency", Urgency.class);
    static final ProcessVariable<Integer> PROPOSED_LEVEL = ProcessVariable.of("proposedLevel", Integer.class);
    static final ProcessVariable<String> DEPARTMENT = ProcessVariable.of("department", String.class);
    static final ProcessVariable<String> RULE = ProcessVariable.of("rule", String.class);
    static final ProcessVariable<Boolean> CLEAR = ProcessVariable.of("clear", Boolean.class);
    static final ProcessVariable<Boolean> TO_DEPARTMENT = ProcessVariable.of("toDepartment", Boolean.class);
    static final ProcessVariable<Boolean> FIXED = ProcessVariable.of("fixed", Boolean.class);

    private IncidentHandlingProcess() {}

    static Map<String, Object> reported(Incident incident, String askedUrgency) {
        Map<String, Object> variables = new HashMap<>();
        KIND.put(variables, incident.kind());
        SOURCE.put(variables, incident.source());
        return ASKED_URGENCY.put(variables, askedUrgency);
    }
}
