package streethub.incident;

import java.util.Optional;
import streethub.shared.Refusal;

/** Somebody who may know that what a case is about is not over, whatever its verifier says. */
public interface ClosingObjection {

    /** Why the case cannot be closed as resolved; empty where nothing speaks against it. */
    Optional<Refusal> against(String caseNumber);
}
