package streethub.integrations.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

/** A gateway may send too much, or so little at a time that it never ends. */
class GatewayAnswerTests {

    private static GatewayAnswer answer(Duration whole) {
        return new GatewayAnswer(
                new BasicClassicHttpResponse(200),
                new ByteArrayInputStream("#EXTM3U".getBytes(StandardCharsets.US_ASCII)),
                whole);
    }

    @Test
    void isReadWhole() throws IOException {
        try (GatewayAnswer answer = answer(Duration.ofMinutes(1))) {
            assertThat(answer.bytes(7)).asString().isEqualTo("#EXTM3U");
        }
    }

    @Test
    void isGivenUpWhereItIsTooLongOrTakesTooLong() {
        assertThatExceptionOfType(GatewayFailure.class)
                .isThrownBy(() -> answer(Duration.ofMinutes(1)).bytes(6));
        assertThatExceptionOfType(GatewayFailure.class)
                .isThrownBy(() -> answer(Duration.ofSeconds(-1)).bytes(7));
    }
}
