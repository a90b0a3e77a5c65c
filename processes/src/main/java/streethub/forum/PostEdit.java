package streethub.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/** A post written anew; of a reply, title and tags do not count. */
public record PostEdit(@Nullable String title, @Nullable String text, List<String> tags, List<PhotoId> photos) {

    public PostEdit {
        tags = List.copyOf(tags);
        photos = List.copyOf(photos);
    }
}
