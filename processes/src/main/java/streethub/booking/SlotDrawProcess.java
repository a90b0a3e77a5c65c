package streethub.booking;

import java.time.Instant;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code SlotDrawProcess.bpmn}: the one place for them. Its case is the draw. */
final class SlotDrawProcess {

    static final String KEY = "SlotDrawProcess";

    static final ProcessVariable<Instant> DRAW_AT = ProcessVariable.of("drawAt", Instant.class);

    private SlotDrawProcess() {}
}
