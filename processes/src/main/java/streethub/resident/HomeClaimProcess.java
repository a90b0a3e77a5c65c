package streethub.resident;

import java.time.Instant;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code HomeClaimProcess.bpmn}: the one place for them. */
final class HomeClaimProcess {

    static final String KEY = "HomeClaimProcess";
    static final String WITHDRAWN = "Message_HomeWithdrawn";

    static final String CONFIRM = "Task_ConfirmHome";

    static final ProcessVariable<Instant> DUE_AT = ProcessVariable.of("dueAt", Instant.class);

    private HomeClaimProcess() {}
}
