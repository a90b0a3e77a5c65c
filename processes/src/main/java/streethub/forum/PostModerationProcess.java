package streethub.forum;

import java.time.Instant;
import java.util.List;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code PostModerationProcess.bpmn}: the one place for them. */
final class PostModerationProcess {

    static final String KEY = "PostModerationProcess";
    static final String ASKED_AGAIN = "Message_ReviewAskedAgain";
    static final String EDIT_ACCEPTED = "Message_EditAccepted";
    static final String SUPERSEDED = "Message_PostSuperseded";

    static final String REVIEW = "Task_ReviewPost";
    static final String DECIDE = "Task_DecideEscalatedPost";
    static final String CONFIRM = "Task_ConfirmPost";

    /** The tasks in which a post is looked at for the first time; the last one looks a second time. */
    static final List<String> FIRST_LOOK = List.of(REVIEW, DECIDE);

    static final List<String> ANY_LOOK = List.of(REVIEW, DECIDE, CONFIRM);

    static final ProcessVariable<Integer> SEVERE = ProcessVariable.of("severe", Integer.class);
    static final ProcessVariable<Boolean> STAFF = ProcessVariable.of("staff", Boolean.class);
    static final ProcessVariable<Boolean> PERSONAL = ProcessVariable.of("personal", Boolean.class);
    static final ProcessVariable<Integer> WORDS = ProcessVariable.of("words", Integer.class);
    static final ProcessVariable<Integer> LINKS = ProcessVariable.of("links", Integer.class);
    static final ProcessVariable<ReviewMode> MODE = ProcessVariable.of("mode", ReviewMode.class);
    static final ProcessVariable<Trust> TRUST = ProcessVariable.of("trust", Trust.class);
    static final ProcessVariable<Boolean> REPLY = ProcessVariable.of("reply", Boolean.class);
    static final ProcessVariable<Verdict> VERDICT = ProcessVariable.of("verdict", Verdict.class);
    static final ProcessVariable<String> RULE = ProcessVariable.of("rule", String.class);
    static final ProcessVariable<Boolean> HELD = ProcessVariable.of("held", Boolean.class);
    static final ProcessVariable<String> ROLE = ProcessVariable.of("role", String.class);
    static final ProcessVariable<Instant> DUE_AT = ProcessVariable.of("dueAt", Instant.class);
    static final ProcessVariable<Instant> LAPSES_AT = ProcessVariable.of("lapsesAt", Instant.class);
    static final ProcessVariable<Decision> DECISION = ProcessVariable.of("decision", Decision.class);

    private PostModerationProcess() {}

    /** What the rules say of a post. */
    enum Verdict {
        PUBLISH,
        PUBLISH_THEN_REVIEW,
        REVIEW,
        HOLD
    }

    /** What whoever looks at it says. */
    enum Decision {
        APPROVE,
        REJECT,
        ASK,
        MOVE,
        HAND_OVER
    }
}
