package streethub.integrations.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who gets the task.")
record HandOverRequest(
        @Schema(description = "Login name of somebody who may do it.", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String to) {}
