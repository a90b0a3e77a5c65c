package streethub.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * What somebody opens a topic with.
 *
 * @param title one line, at most 100 characters
 * @param text as typed, at most 10,000 characters; Markdown's links, lists and quotes count, all else is text
 * @param tags at most 5 words
 */
public record NewTopic(
        @Nullable String board,
        @Nullable String title,
        @Nullable String text,
        List<String> tags,
        boolean anonymous,
        List<PhotoId> photos) {

    public NewTopic {
        tags = List.copyOf(tags);
        photos = List.copyOf(photos);
    }
}
