package streethub.camera;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: who looked through which camera, when and why.
 *
 * @param caseNumber the case it was for; null for none
 * @param until when it ended or will end by itself
 */
public record Viewing(
        long id,
        String camera,
        String cameraName,
        String viewer,
        String viewerName,
        String reason,
        @Nullable String caseNumber,
        Instant at,
        Instant until) {}
