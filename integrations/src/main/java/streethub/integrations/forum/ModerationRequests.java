package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.forum.Breach;
import streethub.forum.CaseHandOver;
import streethub.forum.PostEdit;
import streethub.forum.SeenPost;
import streethub.incident.IncidentKind;
import streethub.integrations.web.Query;
import streethub.shared.GeoPoint;

/** What whoever reviews sends: all fields may be missing here, the service says which may not. */
final class ModerationRequests {

    private static final String REVISION =
            "Number of the text that was looked at: where the author wrote another meanwhile, 409.";

    private ModerationRequests() {}

    @Schema(name = "ApproveRequest", description = "Everybody may see it.")
    record ApproveRequest(
            @Schema(description = REVISION, nullable = true) @Nullable Integer revision) {}

    @Schema(name = "RejectRequest", description = "Why it is not for the forum.")
    record RejectRequest(
            @Schema(
                    description = "One of ADVERTISING, INSULT, PERSONAL_DATA, FALSE_CLAIM, OFF_TOPIC, DUPLICATE,"
                            + " ILLEGAL, OTHER, or words.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String reason,

            @Schema(description = "Words beside a reason from the list.", nullable = true) @Nullable String words,

            @Schema(description = REVISION, nullable = true) @Nullable Integer revision) {

        @Nullable Breach breach() {
            return Arrays.stream(Breach.values())
                    .filter(breach -> breach.name().equals(reason))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable String said() {
            return breach() == null ? reason : words;
        }
    }

    @Schema(name = "TakeDownRequest", description = "Why a published post is taken down.")
    record TakeDownRequest(
            @Schema(
                    description = "One of ADVERTISING, INSULT, PERSONAL_DATA, FALSE_CLAIM, OFF_TOPIC, DUPLICATE,"
                            + " ILLEGAL, OTHER, or words.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String reason,

            @Schema(description = "Words beside a reason from the list.", nullable = true) @Nullable String words) {

        RejectRequest why() {
            return new RejectRequest(reason, words, null);
        }
    }

    @Schema(name = "AskRequest", description = "What the author is asked.")
    record AskRequest(
            @Schema(description = "The usual question where nothing is said.", nullable = true) @Nullable String question,

            @Schema(description = "The same.", nullable = true) @Nullable String reason,

            @Schema(description = REVISION, nullable = true) @Nullable Integer revision) {

        @Nullable String asked() {
            return Stream.of(question, reason)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Schema(name = "ProposalRequest", description = "The text to publish, if the author agrees.")
    record ProposalRequest(
            @Schema(nullable = true) @Nullable String title,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text,

            @Schema(description = "As they are where nothing is said.", nullable = true) @Nullable List<@Nullable String> tags,

            @Schema(description = "Why.", nullable = true) @Nullable String words,

            @Schema(description = REVISION, nullable = true) @Nullable Integer revision) {

        PostEdit toEdit() {
            return new PostEdit(title, text, tags == null ? null : TopicRequest.tags(tags), null);
        }
    }

    @Schema(name = "MovePostRequest", description = "Where the topic belongs.")
    record MovePostRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String board) {}

    @Schema(name = "HandToCaseRequest", description = "How a topic that is a report becomes a case.")
    record HandToCaseRequest(
            @Schema(implementation = IncidentKind.class, requiredMode = RequiredMode.REQUIRED) @Nullable String kind,

            @Schema(description = "The middle of the board's grid unit where nothing is said.", nullable = true)
            @Nullable Double lat,

            @Schema(nullable = true) @Nullable Double lon,
            @Schema(nullable = true) @Nullable String address,

            @Schema(description = "Whether the topic is published too.", defaultValue = "false", nullable = true)
            @Nullable Boolean publish,

            @Schema(description = REVISION, nullable = true) @Nullable Integer revision) {

        CaseHandOver toHandOver() {
            GeoPoint place = lat == null || lon == null ? null : new GeoPoint(lat, lon);
            return new CaseHandOver(
                    Query.choice("kind", kind, IncidentKind.class),
                    place,
                    Query.text("address", address),
                    Boolean.TRUE.equals(publish));
        }
    }

    @Schema(name = "RevealRequest", description = "Why staff want to know who wrote it; kept.")
    record RevealRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

    @Schema(name = "BulkRequest", description = "Posts of trusted authors.")
    record BulkRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable String> ids,

            @Schema(
                    description = "By id, the number of the text that was looked at: where an author wrote another"
                            + " meanwhile, 409.",
                    nullable = true)
            @Nullable Map<String, @Nullable Integer> revisions) {

        List<SeenPost> toSeen() {
            Map<String, @Nullable Integer> read = revisions == null ? Map.of() : revisions;
            return TopicRequest.tags(ids).stream()
                    .map(id -> new SeenPost(id, read.get(id)))
                    .toList();
        }
    }

    @Schema(name = "OfficialAnswerRequest", description = "What an office answers.")
    record OfficialAnswerRequest(
            @Schema(description = "The office; the place that one works for where absent.", nullable = true) @Nullable String unit,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text) {}
}
