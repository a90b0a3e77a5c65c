package streethub.booking;

import java.time.Instant;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code WaitingListProcess.bpmn}: the one place for them. */
final class WaitingListProcess {

    static final String KEY = "WaitingListProcess";
    static final String OFFERED = "Message_SlotOffered";
    static final String ACCEPTED = "Message_OfferAccepted";

    /** Until when there is any sense in waiting. */
    static final ProcessVariable<Instant> WAITS_UNTIL = ProcessVariable.of("waitsUntil", Instant.class);

    static final ProcessVariable<Instant> LAPSES_AT = ProcessVariable.of("lapsesAt", Instant.class);

    private WaitingListProcess() {}
}
