package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTests {

    @ParameterizedTest
    @ValueSource(strings = {"{\"倾角\": 1.5}\r\n\t<script>alert(1)</script>", "😀", ""})
    void printableTextIsShownAsItIs(String text) {
        Payload payload = of(text);
        assertThat(payload.shown()).isEqualTo(text);
        assertThat(payload.isText()).isTrue();
        assertThat(payload.isCut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31m", "abc\u202edef", "\ue000", "\ufeff{}"})
    void whatWouldVanishOrMisleadIsShownInHexadecimal(String text) {
        assertThat(of(text).isText()).isFalse();
        assertThat(of(text).shown()).matches("[0-9a-f]{2}( [0-9a-f]{2})*");
    }

    @Test
    void bytesThatAreNoTextAreShownInHexadecimal() {
        assertThat(Payload.of(new byte[] {1, 0x75, (byte) 0xff})).isEqualTo(new Payload("01 75 ff", false, 3));
        assertThat(Payload.of(new byte[] {'a', (byte) 0xe4, (byte) 0xb8}).shown())
                .isEqualTo("61 e4 b8");
    }

    @Test
    void aLongTextIsCutBetweenTwoCharacters() {
        Payload payload = of("a" + "井".repeat(700));
        assertThat(payload.shown()).isEqualTo("a" + "井".repeat(682));
        assertThat(payload.isText()).isTrue();
        assertThat(payload.isCut()).isTrue();
        assertThat(payload.size()).isEqualTo(2101);
    }

    @Test
    void aLongBinaryIsCutToo() {
        assertThat(Payload.of(new byte[1_000_000]).shown()).hasSize(3 * Payload.SHOWN - 1);
        assertThat(of("a".repeat(Payload.SHOWN)).isCut()).isFalse();
    }

    private static Payload of(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
