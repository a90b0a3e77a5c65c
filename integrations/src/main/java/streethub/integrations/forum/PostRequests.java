package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.forum.Breach;
import streethub.forum.NewReply;
import streethub.forum.PostEdit;
import streethub.integrations.web.Query;
import streethub.shared.Refusal;

/** What authors and readers send: all fields may be missing here, the service says which may not. */
final class PostRequests {

    private PostRequests() {}

    @Schema(name = "ReplyRequest", description = "What somebody answers.")
    record ReplyRequest(
            @Schema(description = "At most 10,000 characters.", requiredMode = RequiredMode.REQUIRED) @Nullable String text,

            @Schema(description = "Id of the post that it takes up.", nullable = true) @Nullable String quotes,

            @Schema(defaultValue = "false", nullable = true) @Nullable Boolean anonymous) {

        NewReply toReply(List<PhotoId> photos) {
            return new NewReply(text, Query.text("quotes", quotes), Boolean.TRUE.equals(anonymous), photos);
        }
    }

    @Schema(name = "EditRequest", description = "The post written anew; of a reply only the text counts.")
    record EditRequest(
            @Schema(nullable = true) @Nullable String title,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text,

            @Schema(description = "As they are where nothing is said.", nullable = true) @Nullable List<@Nullable String> tags,

            @Schema(
                    description =
                            "Names of those of its photos that stay, before those that are sent; all of them where"
                                    + " nothing is said.",
                    nullable = true)
            @Nullable List<@Nullable String> photos) {

        /** With photos after those that stay. */
        PostEdit toEdit(List<PhotoId> before, UnaryOperator<List<PhotoId>> andMore) {
            List<PhotoId> stay = photos == null
                    ? before
                    : photos.stream().map(name -> named(name, before)).toList();
            return new PostEdit(title, text, tags == null ? null : TopicRequest.tags(tags), andMore.apply(stay));
        }

        private static PhotoId named(@Nullable String name, List<PhotoId> before) {
            return before.stream()
                    .filter(photo -> photo.value().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("photos", "photo.unknown"));
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
