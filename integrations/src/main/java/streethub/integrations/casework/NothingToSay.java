package streethub.integrations.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "No field is needed.")
record NothingToSay(@Nullable String note) {}
