package streethub.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;

/**
 * A post as its author sees it: the newest text, where it stands, and why.
 *
 * @param title of the topic; for a reply that of the topic it answers
 * @param reply whether it is one
 * @param revision number of the newest text
 * @param visible whether others see it, perhaps in an older text
 * @param rule message key of the rule that decided last; null for none
 * @param breach reason from the list, for a rejection
 * @param reason what a moderator wrote: why not, or what is asked
 * @param proposal the text that a moderator would publish, for the author to accept; null for none
 * @param appealable whether another person can be asked to look
 * @param caseNumber of the case that it became; null for none
 */
public record OwnPost(
        String id,
        String topic,
        String board,
        String boardName,
        boolean reply,
        String title,
        List<String> tags,
        String text,
        List<PhotoId> photos,
        boolean anonymous,
        PostState state,
        int revision,
        boolean visible,
        @Nullable String rule,
        @Nullable Breach breach,
        @Nullable String reason,
        @Nullable Proposal proposal,
        boolean appealable,
        @Nullable String caseNumber,
        Instant createdAt) {

    /** What a moderator would publish. */
    public record Proposal(String title, List<String> tags, String text) {}
}
