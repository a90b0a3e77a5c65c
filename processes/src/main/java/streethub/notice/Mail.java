package streethub.notice;

import org.jspecify.annotations.Nullable;

/**
 * A mail on its way out.
 *
 * @param id of its row; 0 before it has one
 * @param enclosure a file that goes with it; null for none
 */
public record Mail(
        long id,
        String address,
        String subject,
        String text,
        @Nullable Enclosure enclosure) {}
