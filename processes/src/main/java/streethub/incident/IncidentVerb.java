package streethub.incident;

import java.util.List;

/** What staff can do to a case. */
public enum IncidentVerb {
    TRIAGE,
    ACCEPT,
    HANDLE,
    HAND_UP,
    GIVE_BACK,
    /** What the department says meanwhile. */
    DEPARTMENT_SAYS,
    VERIFY;

    /** What a user task offers, the usual first. */
    static List<IncidentVerb> of(String task) {
        return switch (task) {
            case IncidentHandlingProcess.TRIAGE -> List.of(TRIAGE);
            case GridDispatchProcess.ACCEPT -> List.of(ACCEPT, HAND_UP, GIVE_BACK);
            case GridDispatchProcess.HANDLE -> List.of(HANDLE, HAND_UP, GIVE_BACK);
            case IncidentHandlingProcess.DEPARTMENT_ANSWER -> List.of(HANDLE);
            case IncidentHandlingProcess.VERIFY -> List.of(VERIFY);
            default -> List.of();
        };
    }
}
