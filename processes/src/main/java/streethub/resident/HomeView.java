package streethub.resident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * A person–housing relation as the person and the secretary of the place see it.
 *
 * @param number of the claim, such as {@code H20261125-0003-1}
 * @param door which home of the building, as people write it there
 * @param until when it ended, or was withdrawn; null while it has not
 * @param decidedBy account of the secretary who looked at it; null before
 * @param reason why it was refused; null where it was not
 */
public record HomeView(
        String number,
        String username,
        String name,
        GridCode building,
        String door,
        HousingKind kind,
        HomeStatus status,
        Instant claimedAt,
        @Nullable Instant until,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** What other features may know of it. */
    Home home() {
        return new Home(building, building.value() + "/" + door);
    }
}
