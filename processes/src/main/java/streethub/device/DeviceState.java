package streethub.device;

/** How a device stands by its newest message: unknown before the first, offline when it fell silent or said so. */
public enum DeviceState {
    NORMAL,
    ALARM,
    OFFLINE,
    UNKNOWN
}
