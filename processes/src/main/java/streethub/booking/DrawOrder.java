package streethub.booking;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import streethub.shared.Sha256;

/**
 * In which order a draw puts those who take part: who has lost most often first, and among equals by the SHA-256 of the
 * seed followed by the booking's number, both as text. Whoever knows the seed comes to the same.
 */
final class DrawOrder {

    private static final int SEED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DrawOrder() {}

    /**
     * Somebody's part in a draw.
     *
     * @param losses how often they had lost at the venue since the last time they won
     */
    record Lot(String booking, int losses) {}

    static String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    /** What is told of the seed before the draw. */
    static String commitment(String seed) {
        return Sha256.hex(seed);
    }

    static List<Lot> of(String seed, List<Lot> lots) {
        return lots.stream()
                .sorted(Comparator.comparingInt(Lot::losses)
                        .reversed()
                        .thenComparing(lot -> Sha256.hex(seed + lot.booking())))
                .toList();
    }
}
