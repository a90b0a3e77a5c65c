package streethub.incident;

import java.time.Instant;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code GridDispatchProcess.bpmn}, the one model for all levels. */
final class GridDispatchProcess {

    static final String KEY = "GridDispatchProcess";

    static final String ACCEPT = "Task_AcceptCase";
    static final String HANDLE = "Task_HandleCase";
    static final String ACCEPT_REMINDER = "BoundaryEvent_AcceptReminder";
    static final String ACCEPT_OVERDUE = "BoundaryEvent_AcceptOverdue";
    static final String HANDLE_REMINDER = "BoundaryEvent_HandleReminder";
    static final String HANDLE_OVERDUE = "BoundaryEvent_HandleOverdue";

    static final ProcessVariable<Integer> LEVEL = ProcessVariable.of("level", Integer.class);
    static final ProcessVariable<String> GRID_UNIT = ProcessVariable.of("gridUnit", String.class);
    static final ProcessVariable<String> ROLE = ProcessVariable.of("role", String.class);
    static final ProcessVariable<String> HANDLER = ProcessVariable.of("handler", String.class);
    static final ProcessVariable<Instant> DUE_AT = ProcessVariable.of("dueAt", Instant.class);
    static final ProcessVariable<Instant> REMINDER_AT = ProcessVariable.of("reminderAt", Instant.class);
    static final ProcessVariable<Decision> DECISION = ProcessVariable.of("decision", Decision.class);
    static final ProcessVariable<Boolean> RETURNED_TWICE = ProcessVariable.of("returnedTwice", Boolean.class);
    static final ProcessVariable<Boolean> WITHIN_GRID = ProcessVariable.of("withinGrid", Boolean.class);

    /** What became of the task at one level. */
    enum Decision {
        ACCEPT,
        HANDLED,
        HAND_UP,
        RETURN,
        ESCALATED,
        HANDED_OVER
    }

    private GridDispatchProcess() {}
}
