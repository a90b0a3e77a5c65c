package streethub.device;

import java.time.Instant;

/** The cases that alarms become: one open per device and kind. */
interface AlarmCases {

    /** Whether a case of this alarm is open. */
    boolean isOpen(String alarmKey);

    /** Opens the case or, when it is open, counts the repetition on it, in the caller's transaction. */
    void raise(DeviceView device, Alarm alarm, Instant at);

    /** Notes on the open case, if there is one, that the device is well again. */
    void recovered(String alarmKey);

    /** What makes an open case the one of this alarm. */
    static String key(String deviceId, String kind) {
        return deviceId + ":" + kind;
    }
}
