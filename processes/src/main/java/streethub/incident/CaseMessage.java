package streethub.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * One message of a case's thread.
 *
 * @param words as typed; empty where a photo says it
 * @param photo that came with it; null for none
 * @param camera name of the camera whose live picture the photo was taken from; null for any other
 */
public record CaseMessage(
        long id,
        Instant at,
        String author,
        String authorName,
        String words,
        @Nullable PhotoId photo,
        @Nullable String camera) {}
