package streethub.incident;

import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * What a dispatcher decides.
 *
 * @param level 4 building to 0 subdistrict
 * @param gridUnit the right place where the located one was wrong
 */
public record Triage(
        @Nullable Urgency urgency,
        @Nullable Integer level,
        @Nullable GridCode gridUnit,
        @Nullable String note) {}
