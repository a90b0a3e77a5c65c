package streethub.device;

import streethub.sensor.DeviceFamily;

/** As much of a device as decoding its messages takes. */
public record KnownDevice(String id, DeviceFamily family, String model) {}
