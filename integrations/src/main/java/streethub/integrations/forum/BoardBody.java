package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import streethub.forum.BoardKind;
import streethub.forum.ReviewMode;

@Schema(name = "BoardBody", description = "How a board of the forum is to be.")
record BoardBody(
        @Schema(description = "At most 60 characters.", requiredMode = RequiredMode.REQUIRED) @Nullable String name,

        @Schema(
                description = "Stays what it was.",
                implementation = BoardKind.class,
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String kind,

        @Schema(
                description = "Code of the grid unit whose board it is; that of a courtyard for COURTYARD.",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String gridUnit,

        @Schema(
                description = "PRE: posts are looked at before everybody sees them; POST: after.",
                implementation = ReviewMode.class,
                nullable = true,
                defaultValue = "PRE")
        @Nullable String review,

        @Schema(
                description = "Whether authors may hide their names from others.",
                nullable = true,
                defaultValue = "false")
        @Nullable Boolean anonymousAllowed) {}
