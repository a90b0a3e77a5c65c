package streethub.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what became of an account.
 *
 * @param by user name of who did it
 * @param before what stood there, such as a name, names of roles with commas, or a grid code; null where nothing did
 * @param after what stands there since, likewise
 */
public record AccountChange(
        Instant at,
        String by,
        AccountDeed deed,
        @Nullable String before,
        @Nullable String after) {}
