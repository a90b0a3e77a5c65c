package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.forum.Breach;
import streethub.forum.NewReply;
import streethub.forum.PostEdit;
import streethub.integrations.web.Query;

/** What authors and readers send: all fields may be missing here, the service says which may not. */
final class PostRequests {

    private PostRequests() {}

    @Schema(name = "ReplyRequest", description = "What somebody answers.")
    record ReplyRequest(
            @Schema(description = "At most 10,000 characters.", requiredMode = RequiredMode.REQUIRED) @Nullable String text,

            @Schema(description = "Id of the post that it takes up.", nullable = true) @Nullable String quotes,

            @Schema(defaultValue = "false", nullable = true) @Nullable Boolean anonymous) {

        NewReply toReply() {
            return new NewReply(text, Query.text("quotes", quotes), Boolean.TRUE.equals(anonymous), List.of());
        }
    }

    @Schema(name = "EditRequest", description = "The post written anew; of a reply only the text counts.")
    record EditRequest(
            @Schema(nullable = true) @Nullable String title,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text,

            @Schema(description = "As they are where nothing is said.", nullable = true) @Nullable List<@Nullable String> tags) {

        PostEdit toEdit() {
            return new PostEdit(title, text, tags == null ? null : TopicRequest.tags(tags), null);
        }
    }

    @Schema(name = "AppealRequest", description = "Why another person should look.")
    record AppealRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String words) {}

    @Schema(name = "AnsweredRequest", description = "Which reply answered the topic.")
    record AnsweredRequest(
            @Schema(description = "Null for none any more.", nullable = true) @Nullable String reply) {}

    @Schema(name = "AbuseReport", description = "What is wrong with a post.")
    record AbuseReport(
            @Schema(implementation = Breach.class, requiredMode = RequiredMode.REQUIRED) @Nullable String breach,

            @Schema(nullable = true) @Nullable String words) {}

    @Schema(name = "PostNote", description = "Nothing needs to be said.")
    record PostNote(@Nullable String note) {}
}
