package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(description = "A bearer token, shown this once; the hub keeps its hash only.")
record TokenResponse(String token, OffsetDateTime expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenResponse[until " + expiresAt + "]";
    }
}
