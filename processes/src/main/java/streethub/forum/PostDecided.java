package streethub.forum;

import org.jspecify.annotations.Nullable;

/**
 * Something was decided about a post that its author is to know. Published in the change's transaction.
 *
 * @param author account of who wrote it
 * @param title of the topic it stands in or opens, as the author wrote it
 * @param takenDown whether others saw it until now
 * @param reason what a moderator wrote; null where nothing
 */
public record PostDecided(
        String id,
        String topic,
        String title,
        String author,
        PostState state,
        boolean takenDown,
        @Nullable Breach breach,
        @Nullable String reason) {}
