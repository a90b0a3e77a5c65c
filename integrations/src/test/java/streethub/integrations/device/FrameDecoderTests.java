package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Frames of the demo's sensors, byte by byte. */
class FrameDecoderTests {

    private final FrameDecoder decoder = new FrameDecoder(new DeviceProfiles());

    @Test
    void aTiltSensorFlatButBeyondAllItsThresholds() throws Poison {
        assertThat(values("EM310-TILT", "03CF00000000282307"))
                .isEqualTo(Map.of("tiltX", 0.0, "tiltY", 0.0, "tiltZ", 90.0, "tilted", true));
    }

    @Test
    void oneThresholdBitIsEnoughAndNoneIsNone() throws Poison {
        assertThat(values("EM310-TILT", "03CF00000000282304")).containsEntry("tilted", true);
        assertThat(values("EM310-TILT", "03CF00000000282300")).containsEntry("tilted", false);
    }

    @Test
    void anglesMayBeNegative() throws Poison {
        assertThat(values("EM310-TILT", "01755503CFC0F89CFF282301"))
                .isEqualTo(Map.of("battery", 85L, "tiltX", -18.56, "tiltY", -1.0, "tiltZ", 90.0, "tilted", true));
    }

    @Test
    void aContactSensorThatIsOpen() throws Poison {
        assertThat(values("EM300-MCS", "01755C03673401046865060001"))
                .isEqualTo(Map.of("battery", 92L, "temperature", 30.8, "humidity", 50.5, "open", true));
    }

    @Test
    void aContactSensorsMemoryIsNotNow() throws Poison {
        FrameDecoder.Frame frame = decoder.decode("EM300-MCS", bytes("20CE9E74466310015D01"));

        assertThat(frame.values()).isEmpty();
        assertThat(frame.memories())
                .containsExactly(new FrameDecoder.Memory(
                        Instant.ofEpochSecond(0x6346749eL),
                        Map.of("temperature", 27.2, "humidity", 46.5, "open", true)));
    }

    @Test
    void aPipeAlmostWithoutPressure() throws Poison {
        assertThat(values("EM500-PP", "017564037B0A00")).isEqualTo(Map.of("battery", 100L, "pressure", 10L));
    }

    @Test
    void whatASensorSaysOfItselfAtItsStartIsPassedOver() throws Poison {
        assertThat(values("EM500-PP", "FF0BFFFF0101FF166140B12345678901FF090100FF0A0102FF0F00017564"))
                .isEqualTo(Map.of("battery", 100L));
    }

    @Test
    void partsAfterAnUnknownOneAreNotGuessed() throws Poison {
        assertThat(values("EM500-PP", "017564AABB037B0A00")).isEqualTo(Map.of("battery", 100L));
    }

    @Test
    void aFrameThatIsCutOffIsPoison() {
        assertThatThrownBy(() -> values("EM500-PP", "017564037B0A"))
                .isInstanceOf(Poison.class)
                .hasMessage("frame ends within channel 03");
    }

    @Test
    void aFrameOfAnotherModelIsPoison() {
        assertThatThrownBy(() -> values("EM500-PP", "AABB01")).isInstanceOf(Poison.class);
        assertThatThrownBy(() -> values("UNHEARD-OF", "0175"))
                .isInstanceOf(Poison.class)
                .hasMessageContaining("no decoder");
    }

    private Map<String, Object> values(String model, String hex) throws Poison {
        return decoder.decode(model, bytes(hex)).values();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
