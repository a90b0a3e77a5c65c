package streethub.booking;

import java.time.Instant;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code BookingVisitProcess.bpmn}: the one place for them. */
final class BookingVisitProcess {

    static final String KEY = "BookingVisitProcess";
    static final String CHECKED_IN = "Message_CheckedIn";

    static final ProcessVariable<Instant> RELEASE_AT = ProcessVariable.of("releaseAt", Instant.class);

    private BookingVisitProcess() {}
}
