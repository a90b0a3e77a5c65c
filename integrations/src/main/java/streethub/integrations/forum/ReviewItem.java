package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import streethub.forum.Breach;
import streethub.forum.Mark;
import streethub.forum.PostState;
import streethub.forum.ReviewCase;
import streethub.forum.ReviewCause;
import streethub.integrations.web.ApiTime;
import streethub.shared.Texts;

@Schema(description = "A post as whoever reviews it sees it.")
record ReviewItem(
        String id,
        String topic,

        @Schema(description = "Id of the open task in the model.", nullable = true) @Nullable String task,

        @Schema(nullable = true) @Nullable OffsetDateTime dueAt,
        String board,
        boolean reply,
        String title,
        List<String> tags,
        String text,

        @Schema(description = "To be given with the decision.")
        int revision,

        @Schema(description = "What everybody sees meanwhile.", nullable = true) @Nullable String publishedText,

        @Schema(description = "Null where it is anonymous.", nullable = true) @Nullable String author,

        int authorPublished,
        int authorRejected,
        boolean trusted,
        PostState state,

        @Schema(description = "Whether others see it, perhaps in an older text.")
        boolean visible,

        @Schema(nullable = true) @Nullable ReviewCause cause,
        List<MarkItem> marks,

        @Schema(description = "The rule that sent it here.", nullable = true) @Nullable String rule,

        @Schema(nullable = true) @Nullable String appeal,
        List<ReportItem> reports) {

    static ReviewItem of(ReviewCase review, Texts texts, Locale locale) {
        String rule = review.rule();
        return new ReviewItem(
                review.id(),
                review.topic(),
                review.task(),
                ApiTime.orNull(review.dueAt()),
                review.board(),
                review.reply(),
                review.title(),
                review.tags(),
                review.text(),
                review.revision(),
                review.publishedText(),
                review.authorName(),
                review.author().published(),
                review.author().rejected(),
                review.trusted(),
                review.state(),
                review.visible(),
                review.cause(),
                review.marks().stream()
                        .map(mark -> new MarkItem(mark.kind(), mark.inTitle(), mark.from(), mark.until()))
                        .toList(),
                rule == null ? null : texts.get(locale, rule),
                review.appeal(),
                review.reports().stream()
                        .map(report -> new ReportItem(report.breach(), report.words()))
                        .toList());
    }

    @Schema(name = "MarkItem", description = "A place to look at, as UTF-16 indexes of title or text.")
    record MarkItem(Mark.Kind kind, boolean inTitle, int from, int until) {}

    @Schema(name = "ReportItem", description = "What a reader reported.")
    record ReportItem(
            Breach breach,
            @Schema(nullable = true) @Nullable String words) {}
}
