package streethub.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * A post written anew; of a reply, title and tags do not count.
 *
 * @param tags null leaves them as they are
 * @param photos null leaves them as they are
 */
public record PostEdit(
        @Nullable String title,
        @Nullable String text,
        @Nullable List<String> tags,
        @Nullable List<PhotoId> photos) {

    public PostEdit {
        tags = tags == null ? null : List.copyOf(tags);
        photos = photos == null ? null : List.copyOf(photos);
    }
}
