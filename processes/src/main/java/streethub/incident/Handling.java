package streethub.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * What a handler reports as done.
 *
 * @param duplicateOf number of the case that goes on, for the outcome DUPLICATE
 */
public record Handling(
        @Nullable String note,
        @Nullable Outcome outcome,
        @Nullable String duplicateOf,
        List<PhotoId> photos) {}
