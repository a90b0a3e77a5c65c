package streethub.alarm;

/** Whether an alarm stands, and whether somebody has said that he knows of it. */
public enum AlarmState {
    ACTIVE_UNACK,
    ACTIVE_ACK,
    CLEARED_UNACK,
    CLEARED_ACK;

    static AlarmState of(boolean active, boolean acknowledged) {
        if (active) {
            return acknowledged ? ACTIVE_ACK : ACTIVE_UNACK;
        }
        return acknowledged ? CLEARED_ACK : CLEARED_UNACK;
    }

    boolean isActive() {
        return this == ACTIVE_ACK || this == ACTIVE_UNACK;
    }

    boolean isAcknowledged() {
        return this == ACTIVE_ACK || this == CLEARED_ACK;
    }
}
