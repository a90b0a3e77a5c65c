package streethub.forum;

import org.jspecify.annotations.Nullable;

/**
 * A post that whoever reviews has read in the list.
 *
 * @param revision number of the text that was read; null for the newest
 */
public record SeenPost(String id, @Nullable Integer revision) {}
