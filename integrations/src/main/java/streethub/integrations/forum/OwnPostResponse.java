package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.forum.Breach;
import streethub.forum.OwnPost;
import streethub.forum.PostState;
import streethub.integrations.web.ApiTime;
import streethub.shared.Texts;

@Schema(description = "A post as its author sees it.")
record OwnPostResponse(
        String id,
        @Schema(description = "Its own id for a topic.") String topic,
        String board,
        String title,
        List<String> tags,
        String text,
        @Schema(description = "Names of its photos.") List<String> photos,
        PostState state,
        @Schema(description = "Number of its newest text.") int revision,

        @Schema(description = "Whether others see it, perhaps in an older text.")
        boolean visible,

        @Schema(description = "The rule that decided last.", nullable = true) @Nullable String rule,

        @Schema(description = "Why it was rejected.", nullable = true) @Nullable Breach breach,

        @Schema(description = "What a moderator wrote or asks.", nullable = true) @Nullable String reason,

        @Schema(description = "The text that a moderator would publish, to be accepted.", nullable = true) @Nullable ProposalItem proposal,

        @Schema(description = "Whether another person can be asked to look.")
        boolean appealable,

        @Schema(description = "Number of the case that it became.", nullable = true) @Nullable String incident,

        @Schema(
                description = "How many phone and identity numbers were just made unreadable; null where nothing was"
                        + " written.",
                nullable = true)
        @Nullable Integer masked,

        OffsetDateTime createdAt) {

    static OwnPostResponse of(OwnPost post, Texts texts, Locale locale) {
        return of(post, null, texts, locale);
    }

    static OwnPostResponse of(OwnPost post, @Nullable Integer masked, Texts texts, Locale locale) {
        String rule = post.rule();
        OwnPost.Proposal proposal = post.proposal();
        return new OwnPostResponse(
                post.id(),
                post.topic(),
                post.board(),
                post.title(),
                post.tags(),
                post.text(),
                post.photos().stream().map(PhotoId::value).toList(),
                post.state(),
                post.revision(),
                post.visible(),
                rule == null ? null : texts.get(locale, rule),
                post.breach(),
                post.reason(),
                proposal == null ? null : new ProposalItem(proposal.title(), proposal.tags(), proposal.text()),
                post.appealable(),
                post.caseNumber(),
                masked,
                ApiTime.of(post.createdAt()));
    }

    @Schema(name = "ProposalItem", description = "What a moderator would publish.")
    record ProposalItem(String title, List<String> tags, String text) {}
}
