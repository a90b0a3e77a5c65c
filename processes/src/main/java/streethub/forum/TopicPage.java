package streethub.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.shared.CursorPage;

/**
 * A published topic with a page of its published replies, the oldest first.
 *
 * @param official what the offices answered; null where they did not
 * @param answeredBy id of the reply of which the author says that it answers; null for none
 * @param caseNumber of the case that it became; null for none
 */
public record TopicPage(
        BoardView board,
        String title,
        List<String> tags,
        PostView opening,
        int replyCount,
        @Nullable OfficialAnswer official,
        @Nullable String answeredBy,
        @Nullable String caseNumber,
        CursorPage<PostView> replies) {}
