package streethub.forum;

import java.time.Instant;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code CommonMatterProcess.bpmn}: the one place for them. */
final class CommonMatterProcess {

    static final String KEY = "CommonMatterProcess";

    static final String ADMIT = "Task_AdmitMatter";
    static final String ADMIT_LATE = "Task_AdmitLateMatter";
    static final String DECIDE = "Task_DecideMatter";
    static final String DECIDE_LATE = "Task_DecideLateMatter";

    static final ProcessVariable<Instant> DUE_AT = ProcessVariable.of("dueAt", Instant.class);
    static final ProcessVariable<String> ROLE = ProcessVariable.of("role", String.class);
    static final ProcessVariable<Boolean> ADMITTED = ProcessVariable.of("admitted", Boolean.class);
    static final ProcessVariable<Instant> DISCUSSION_UNTIL = ProcessVariable.of("discussionUntil", Instant.class);
    static final ProcessVariable<Instant> VOTE_UNTIL = ProcessVariable.of("voteUntil", Instant.class);
    static final ProcessVariable<Boolean> FOLLOW_UP = ProcessVariable.of("followUp", Boolean.class);

    private CommonMatterProcess() {}
}
