package streethub.booking;

import java.time.Instant;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code BanAppealProcess.bpmn}: the one place for them. */
final class BanAppealProcess {

    static final String KEY = "BanAppealProcess";

    static final String DECIDE = "Task_DecideAppeal";

    static final ProcessVariable<Instant> DUE_AT = ProcessVariable.of("dueAt", Instant.class);

    private BanAppealProcess() {}
}
