package streethub.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * A published post: the opening of a topic, or a reply.
 *
 * @param authorName null where the author does not want to be named
 * @param text as typed
 * @param html the text as HTML that is safe to put into a page: paragraphs, lists, quotes and links
 * @param quote what it takes up, where that can still be seen
 * @param editedAt when what stands here was last changed; null where it never was
 */
public record PostView(
        String id,
        String topic,
        @Nullable String authorName,
        boolean staff,
        String text,
        String html,
        @Nullable Quote quote,
        List<PhotoId> photos,
        int likes,
        Instant publishedAt,
        @Nullable Instant editedAt) {

    /** The beginning of the post that another takes up. */
    public record Quote(String id, @Nullable String authorName, String excerpt) {}
}
