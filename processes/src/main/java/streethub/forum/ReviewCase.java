package streethub.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * A post as whoever reviews it sees it.
 *
 * @param task id of the open task in the model; null where none is open
 * @param dueAt by when somebody should have looked; null where no task is open
 * @param title of the topic; for a reply that of the topic it answers
 * @param reply whether it is one
 * @param revision number of the text shown here, to be given with the decision
 * @param publishedText what everybody sees meanwhile; null where nothing, or the same
 * @param authorName null for an anonymous post, whose author {@link Moderation#reveal} tells
 * @param author what came of the author's posts so far
 * @param trusted whether the author is trusted by that
 * @param visible whether others see it, perhaps in an older text
 * @param cause why somebody looks; null where no review is open
 * @param marks what to look at in title and text
 * @param rule message key of the rule that sent it here
 * @param appeal what the author wrote against the decision before
 * @param reports what readers said that nobody has looked at yet
 */
public record ReviewCase(
        String id,
        String topic,
        @Nullable String task,
        @Nullable Instant dueAt,
        String board,
        String boardName,
        boolean reply,
        String title,
        List<String> tags,
        String text,
        String html,
        List<PhotoId> photos,
        int revision,
        @Nullable String publishedText,
        @Nullable String authorName,
        AuthorRecord author,
        boolean trusted,
        PostState state,
        boolean visible,
        @Nullable ReviewCause cause,
        List<Mark> marks,
        @Nullable String rule,
        @Nullable String appeal,
        List<Reported> reports,
        @Nullable String caseNumber,
        Instant createdAt) {

    /** What a reader said of a post. */
    public record Reported(Breach breach, @Nullable String words) {}
}
