package streethub.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import streethub.casework.engine.ProcessVariable;

/** The names in {@code BookingApprovalProcess.bpmn}: the one place for them. */
final class BookingApprovalProcess {

    static final String KEY = "BookingApprovalProcess";
    static final String WITHDRAWN = "Message_BookingWithdrawn";

    static final String APPROVE = "Task_ApproveBooking";
    static final String DECIDE = "Task_DecideEscalatedBooking";

    static final ProcessVariable<BookingMode> MODE = ProcessVariable.of("mode", BookingMode.class);
    static final ProcessVariable<Boolean> ENTERPRISE = ProcessVariable.of("enterprise", Boolean.class);
    static final ProcessVariable<Integer> MINUTES = ProcessVariable.of("minutes", Integer.class);
    static final ProcessVariable<Integer> HEAD_COUNT = ProcessVariable.of("headCount", Integer.class);
    static final ProcessVariable<Integer> PRICE = ProcessVariable.of("price", Integer.class);
    static final ProcessVariable<Integer> NO_SHOWS = ProcessVariable.of("noShows", Integer.class);
    static final ProcessVariable<String> POLICY = ProcessVariable.of("policy", String.class);
    static final ProcessVariable<String> RULE = ProcessVariable.of("rule", String.class);
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.of("approved", Boolean.class);
    static final ProcessVariable<Instant> DUE_AT = ProcessVariable.of("dueAt", Instant.class);
    static final ProcessVariable<Instant> REMINDER_AT = ProcessVariable.of("reminderAt", Instant.class);

    private BookingApprovalProcess() {}

    static Map<String, Object> requested(
            UnitView unit, boolean enterprise, int minutes, int headCount, int price, int noShows) {
        Map<String, Object> variables = new HashMap<>();
        MODE.put(variables, unit.mode());
        ENTERPRISE.put(variables, enterprise);
        MINUTES.put(variables, minutes);
        HEAD_COUNT.put(variables, headCount);
        PRICE.put(variables, price);
        return NO_SHOWS.put(variables, noShows);
    }
}
