package streethub.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * What somebody answers on a topic.
 *
 * @param text as of {@link NewTopic}
 * @param quotes id of the post of this topic that it takes up; null for none
 */
public record NewReply(@Nullable String text, @Nullable String quotes, boolean anonymous, List<PhotoId> photos) {

    public NewReply {
        photos = List.copyOf(photos);
    }
}
