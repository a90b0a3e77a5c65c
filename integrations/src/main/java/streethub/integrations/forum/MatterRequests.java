package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.forum.NewMatter;
import streethub.forum.Voters;
import streethub.integrations.web.Query;

/** What is sent about common matters: all fields may be missing here, the service says which may not. */
final class MatterRequests {

    private MatterRequests() {}

    @Schema(name = "MatterRequest", description = "What a courtyard is to decide.")
    record MatterRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String proposal,

            @Schema(description = "2 to 6; agree, do not agree, abstain where none are given.", nullable = true)
            @Nullable List<@Nullable String> choices,

            @Schema(implementation = Voters.class, defaultValue = "HOUSEHOLD", nullable = true) @Nullable String voters) {

        NewMatter toMatter() {
            return new NewMatter(proposal, TopicRequest.tags(choices), Query.choice("voters", voters, Voters.class));
        }
    }

    @Schema(name = "VoteRequest", description = "A vote.")
    record VoteRequest(
            @Schema(
                    description = "One of the matter's choices, or its place in them from 0.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String choice) {

        /** Its place among the choices; −1 for none of them. */
        @Nullable Integer place(List<String> choices) {
            if (choice == null || choice.isEmpty()) {
                return null;
            }
            int place = choices.indexOf(choice);
            return place < 0 && choice.matches("[0-9]") ? Integer.valueOf(choice) : Integer.valueOf(place);
        }
    }

    @Schema(name = "AdmitRequest", description = "Whether it can be discussed.")
    record AdmitRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Boolean admitted,

            @Schema(description = "Required where it cannot.", nullable = true) @Nullable String reasons) {}

    @Schema(name = "MatterDecisionRequest", description = "What is decided after the vote.")
    record MatterDecisionRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Boolean accepted,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reasons,

            @Schema(description = "Whether a case carries it out.", defaultValue = "false", nullable = true) @Nullable Boolean followUp) {}
}
