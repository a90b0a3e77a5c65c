package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.forum.MatterStage;
import streethub.forum.MatterView;
import streethub.forum.Voters;
import streethub.integrations.web.ApiTime;

@Schema(description = "A common matter of a courtyard.")
record MatterResponse(
        @Schema(example = "M20261125-0003-9") String number,
        String topic,
        String proposal,
        List<String> choices,
        @Schema(description = "Who has one vote.") Voters voters,
        MatterStage stage,
        @Schema(nullable = true) @Nullable OffsetDateTime discussionUntil,
        @Schema(nullable = true) @Nullable OffsetDateTime voteUntil,

        @Schema(description = "Null until the vote is over.", nullable = true) @Nullable ResultItem result,

        @Schema(nullable = true) @Nullable Boolean accepted,
        @Schema(nullable = true) @Nullable String reasons,

        @Schema(description = "Number of the case that carries it out.", nullable = true) @Nullable String incident) {

    static MatterResponse of(MatterView matter) {
        MatterView.Result result = matter.result();
        return new MatterResponse(
                matter.number(),
                matter.topic(),
                matter.proposal(),
                matter.choices(),
                matter.voters(),
                matter.stage(),
                ApiTime.orNull(matter.discussionUntil()),
                ApiTime.orNull(matter.voteUntil()),
                result == null ? null : new ResultItem(result.votes(), result.voted(), result.entitled()),
                matter.accepted(),
                matter.reasons(),
                matter.caseNumber());
    }

    @Schema(name = "ResultItem", description = "How the vote went.")
    record ResultItem(
            @Schema(description = "For each choice, in their order.")
            List<Integer> votes,

            int voted,
            int entitled) {}
}
