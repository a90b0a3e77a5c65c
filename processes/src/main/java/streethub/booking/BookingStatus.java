package streethub.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking stands. */
public enum BookingStatus {
    /** Holds its slot until the venue's manager has answered, or waits for the draw. */
    PENDING,
    CONFIRMED,
    /** On the waiting list. */
    WAITING,
    /** A slot that became free is held for it for a short time. */
    OFFERED,
    CHECKED_IN,
    CANCELLED,
    REFUSED,
    /** Nobody answered in time, an offer lapsed, or its turn never came. */
    EXPIRED,
    /** Nobody came; the slot went to others. */
    NO_SHOW;

    private static final Set<BookingStatus> OPEN = EnumSet.of(PENDING, CONFIRMED, OFFERED);
    private static final Set<BookingStatus> LIVE = EnumSet.of(PENDING, CONFIRMED, OFFERED, WAITING);

    /** Whether it holds a slot that is still to come: what quotas count. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether its holder may still cancel it. */
    public boolean isLive() {
        return LIVE.contains(this);
    }
}
