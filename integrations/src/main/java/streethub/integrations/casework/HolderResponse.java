package streethub.integrations.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who holds a task now.")
record HolderResponse(
        String id,

        @Schema(description = "Null where it is free.", nullable = true) @Nullable String assignee) {}
