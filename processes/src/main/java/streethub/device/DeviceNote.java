package streethub.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something that the network says of a device without a reading: that it joined, or that something went wrong with it.
 *
 * @param key what makes this message the same as its repetitions on the wire
 * @param words what the network server said of it, as it said it; empty where the kind says all
 * @param alive whether the device itself must have spoken for it
 */
public record DeviceNote(KnownDevice device, UUID key, Instant time, Kind kind, String words, boolean alive)
        implements SensorMessage {

    /** What it is about. */
    public enum Kind {
        /** It came into the network, anew or after its battery was changed. */
        JOINED,
        INFO,
        WARNING,
        ERROR
    }

    private static final int LONGEST = 300;

    public DeviceNote {
        time = time.truncatedTo(ChronoUnit.MICROS);
        String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        words = line.substring(0, Math.min(line.length(), LONGEST));
    }
}
