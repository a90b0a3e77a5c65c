package streethub.integrations.resident;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import streethub.resident.HousingKind;

@Schema(description = "Where the caller lives.")
record HomeRequest(
        @Schema(description = "Code of the building, a grid unit of level 4.", requiredMode = RequiredMode.REQUIRED)
        @Nullable String building,

        @Schema(
                description = "Which home of the building; at most 30 characters.",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String door,

        @Schema(implementation = HousingKind.class, requiredMode = RequiredMode.REQUIRED) @Nullable String kind) {}
