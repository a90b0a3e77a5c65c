package streethub.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw in the list of all, in which anybody finds theirs; {@link LotteryDraws#of} says the rest.
 *
 * @param unit id of the unit
 * @param from when its slot begins
 * @param drawAt when it is to be drawn; {@code drawnAt} when it was, null before
 */
public record PublishedDraw(
        String unit,
        String venueName,
        String unitName,
        Instant from,
        Instant until,
        Instant drawAt,
        @Nullable Instant drawnAt) {}
