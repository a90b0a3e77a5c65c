package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.forum.OfficialAnswer;
import streethub.forum.OwnPost;
import streethub.forum.PostState;
import streethub.forum.TopicPage;
import streethub.integrations.web.ApiTime;
import streethub.shared.CursorPage;

@Schema(description = "A topic with a page of its replies, the oldest first.")
record TopicResponse(
        String id,
        String board,

        @Schema(description = "PUBLISHED; another for the author, who sees what others do not yet.")
        PostState state,

        String title,
        List<String> tags,
        @Schema(nullable = true) @Nullable String author,
        boolean staff,
        String text,

        @Schema(description = "The text as HTML that is safe to put into a page.")
        String html,

        @Schema(description = "Names of its photos, which are JPEG at /forum/{id}/photos/{name}.")
        List<String> photos,

        int likes,
        @Schema(nullable = true) @Nullable OffsetDateTime publishedAt,
        @Schema(nullable = true) @Nullable OffsetDateTime editedAt,
        int replyCount,
        @Schema(nullable = true) @Nullable OfficialItem officialAnswer,

        @Schema(description = "Id of the reply of which the author says that it answers.", nullable = true) @Nullable String answeredBy,

        @Schema(description = "Number of the case that it became.", nullable = true) @Nullable String incident,

        CursorPage<PostItem> replies) {

    static TopicResponse of(TopicPage page) {
        PostItem opening = PostItem.of(page.opening());
        return new TopicResponse(
                opening.id(),
                page.board().id(),
                PostState.PUBLISHED,
                page.title(),
                page.tags(),
                opening.author(),
                opening.staff(),
                opening.text(),
                opening.html(),
                opening.photos(),
                opening.likes(),
                opening.publishedAt(),
                opening.editedAt(),
                page.replyCount(),
                OfficialItem.of(page.official()),
                page.answeredBy(),
                page.caseNumber(),
                page.replies().map(PostItem::of));
    }

    /** What its author sees of a topic that others do not see yet. */
    static TopicResponse of(OwnPost post) {
        return new TopicResponse(
                post.id(),
                post.board(),
                post.state(),
                post.title(),
                post.tags(),
                null,
                false,
                post.text(),
                "",
                post.photos().stream().map(PhotoId::value).toList(),
                0,
                null,
                null,
                0,
                null,
                null,
                post.caseNumber(),
                new CursorPage<>(List.of(), null));
    }

    @Schema(name = "OfficialAnswer", description = "What an office answers.")
    record OfficialItem(String text, String html, String unit, OffsetDateTime at) {

        static @Nullable OfficialItem of(@Nullable OfficialAnswer answer) {
            return answer == null
                    ? null
                    : new OfficialItem(answer.text(), answer.html(), answer.unit(), ApiTime.of(answer.at()));
        }
    }
}
