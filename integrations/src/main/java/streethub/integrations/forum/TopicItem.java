package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.forum.TopicSummary;
import streethub.integrations.web.ApiTime;

@Schema(description = "A published topic in a list.")
record TopicItem(
        @Schema(example = "F20261125-0042-7") String id,
        @Schema(description = "Id of the board.") String board,
        String title,
        List<String> tags,

        @Schema(description = "The beginning of its text, plain.")
        String excerpt,

        @Schema(
                description =
                        "In a search, the beginning of the first reply with the word; null where its opening has it.",
                nullable = true)
        @Nullable String mention,

        @Schema(description = "Null where the author does not want to be named.", nullable = true) @Nullable String author,

        @Schema(description = "Whether the author wrote as one of the staff.")
        boolean staff,

        OffsetDateTime openedAt,

        @Schema(description = "Of its newest published post.")
        OffsetDateTime lastAt,

        int replies,
        int likes,

        @Schema(description = "By a reply, as its author says, or officially.")
        boolean answered,

        boolean officiallyAnswered) {

    static TopicItem of(TopicSummary topic) {
        return new TopicItem(
                topic.id(),
                topic.board(),
                topic.title(),
                topic.tags(),
                topic.excerpt(),
                topic.mention(),
                topic.authorName(),
                topic.staff(),
                ApiTime.of(topic.openedAt()),
                ApiTime.of(topic.lastAt()),
                topic.replies(),
                topic.likes(),
                topic.answered(),
                topic.officiallyAnswered());
    }
}
