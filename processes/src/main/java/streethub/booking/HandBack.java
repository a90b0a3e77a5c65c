package streethub.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * What was found when a unit was given back.
 *
 * @param checkedBy account of the venue's manager
 * @param words what is not in order, or what else is to be said
 */
public record HandBack(
        String booking,
        Instant at,
        String checkedBy,
        boolean inOrder,
        @Nullable String words,
        @Nullable PhotoId photo) {}
