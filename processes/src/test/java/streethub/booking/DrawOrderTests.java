package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import streethub.booking.DrawOrder.Lot;

/** A draw comes out the same for everybody who does it again, and favours who has lost. */
class DrawOrderTests {

    private static final String SEED = "0123456789abcdef";

    @Test
    void theCommitmentIsTheSha256OfTheSeed() {
        assertThat(DrawOrder.commitment("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void amongEqualsTheHashOfSeedAndNumberDecidesWhateverTheOrderOfComing() {
        // printf 0123456789abcdefB1 | sha256sum begins with c6e4, with B2 d959, with B3 8743.
        List<Lot> lots = List.of(new Lot("B1", 0), new Lot("B2", 0), new Lot("B3", 0));
        assertThat(DrawOrder.of(SEED, lots)).extracting(Lot::booking).containsExactly("B3", "B1", "B2");
        assertThat(DrawOrder.of(SEED, lots.reversed())).isEqualTo(DrawOrder.of(SEED, lots));
    }

    @Test
    void whoHasLostMostOftenComesFirst() {
        List<Lot> lots = List.of(new Lot("B1", 0), new Lot("B2", 1), new Lot("B3", 4));
        assertThat(DrawOrder.of(SEED, lots)).extracting(Lot::booking).containsExactly("B3", "B2", "B1");
    }

    @Test
    void noTwoSeedsAreTheSame() {
        assertThat(DrawOrder.newSeed()).matches("[0-9a-f]{64}").isNotEqualTo(DrawOrder.newSeed());
    }
}
