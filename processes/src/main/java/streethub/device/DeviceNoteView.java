package streethub.device;

import java.time.Instant;

/** What the network once said of a device. */
public record DeviceNoteView(Instant at, DeviceNote.Kind kind, String words) {}
