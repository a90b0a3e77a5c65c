package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.forum.NewTopic;
import streethub.integrations.web.Query;

@Schema(description = "What somebody opens a topic with.")
record TopicRequest(
        @Schema(description = "Id of the board.", requiredMode = RequiredMode.REQUIRED) @Nullable String board,

        @Schema(description = "At most 100 characters.", requiredMode = RequiredMode.REQUIRED) @Nullable String title,

        @Schema(
                description = "At most 10,000 characters; Markdown's links, lists and quotes count, all else is text.",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String text,

        @Schema(description = "At most 5, of at most 20 characters.", nullable = true) @Nullable List<@Nullable String> tags,

        @Schema(description = "Where the board allows it.", defaultValue = "false", nullable = true) @Nullable Boolean anonymous) {

    NewTopic toTopic(List<PhotoId> photos) {
        return new NewTopic(
                Query.text("board", board), title, text, tags(tags), Boolean.TRUE.equals(anonymous), photos);
    }

    static List<String> tags(@Nullable List<@Nullable String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(tag -> tag == null ? "" : tag).toList();
    }
}
