package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import streethub.forum.PostState;

@Schema(description = "Where a post stands after a decision.")
record DecisionResponse(
        String id,
        PostState state,

        @Schema(description = "Number of the case that it became.", nullable = true) @Nullable String incident) {}
