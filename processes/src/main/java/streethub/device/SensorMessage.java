package streethub.device;

import java.time.Instant;

/** What came from a device, whatever the wire format was. */
public sealed interface SensorMessage permits Telemetry, Presence, DeviceNote {

    /** Whose it is. */
    KnownDevice device();

    /** When it was measured or, where that is not said, received. */
    Instant time();
}
