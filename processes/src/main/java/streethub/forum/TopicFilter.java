package streethub.forum;

import org.jspecify.annotations.Nullable;

/**
 * Which topics to list; what is null does not filter.
 *
 * @param words all of them stand in the title, a tag, the opening or a reply; one Chinese character is enough
 */
public record TopicFilter(
        @Nullable String board,
        @Nullable String words,
        @Nullable String tag) {

    /** The most characters that can be searched for. */
    public static final int LONGEST_WORDS = 100;

    public static final TopicFilter ALL = new TopicFilter(null, null, null);
}
