package streethub.incident;

import org.jspecify.annotations.Nullable;

/** What a verifier found on the spot. */
public record Verification(
        @Nullable Boolean fixed, @Nullable String note) {}
