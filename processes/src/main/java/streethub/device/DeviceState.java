package streethub.device;

/**
 * How a device stands by its newest message: unknown before the first, offline when it fell silent or said so; in
 * maintenance while somebody works on it, whatever it says.
 */
public enum DeviceState {
    NORMAL,
    ALARM,
    OFFLINE,
    UNKNOWN,
    MAINTENANCE;

    /** Whether somebody should look at it or say why not. */
    public boolean isUnwell() {
        return this == ALARM || this == OFFLINE || this == UNKNOWN;
    }
}
