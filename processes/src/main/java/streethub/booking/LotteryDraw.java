package streethub.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draw of one slot, as anybody may see and recompute it: by losses, the most first, then by the SHA-256 (lower-case
 * hexadecimal) of the seed followed by the booking's number.
 *
 * @param commitment SHA-256 of the seed, told since the first request
 * @param seed told once it is drawn; null before
 * @param drawAt when it is to be drawn; {@code drawnAt} when it was, null before
 * @param requests how many wait for the draw, or took part in it
 * @param order who took part, the winner first; empty before, and where the slot was closed in the meantime
 */
public record LotteryDraw(
        String unit,
        Instant from,
        Instant until,
        String commitment,
        @Nullable String seed,
        Instant drawAt,
        @Nullable Instant drawnAt,
        int requests,
        List<Lot> order) {

    public LotteryDraw {
        order = List.copyOf(order);
    }

    /**
     * One that took part.
     *
     * @param booking number of the request
     * @param losses how often its holder had lost at the venue since the last time they won
     */
    public record Lot(String booking, int losses) {}
}
