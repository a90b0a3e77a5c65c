package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrackingCodeTests {

    private final TrackingCode code = new TrackingCode("0A1B2C3D4E");

    @Test
    void opensHoweverItIsTyped() {
        assertThat(TrackingCode.opens("0A1B2C3D4E", code.hash())).isTrue();
        assertThat(TrackingCode.opens(" oa1b2 c3d4e ".toLowerCase(Locale.ROOT), code.hash()))
                .isTrue();
        assertThat(TrackingCode.opens("OAIB2-C3D4E", code.hash())).isTrue();
    }

    @Test
    void opensForNobodyElse() {
        assertThat(TrackingCode.opens("0A1B2C3D4F", code.hash())).isFalse();
        assertThat(TrackingCode.opens(null, code.hash())).isFalse();
        assertThat(TrackingCode.opens("", code.hash())).isFalse();
        assertThat(TrackingCode.opens("0A1B2C3D4E", null)).isFalse();
    }

    @Test
    void isNotGivenOutTwice() {
        assertThat(TrackingCode.random()).isNotEqualTo(TrackingCode.random());
        assertThat(TrackingCode.random().value()).matches("[0-9A-HJKMNP-TV-Z]{10}");
    }
}
