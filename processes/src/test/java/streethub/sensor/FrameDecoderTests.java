package streethub.sensor;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import streethub.shared.Refusal;

/** One known frame of each model that the hub ships, and frames that nobody should send. */
class FrameDecoderTests {

    private final DeviceLanguage language = DeviceLanguage.shipped();

    @Test
    void everyShippedModelReadsItsOwnSample() throws UnreadableFrame {
        for (DeviceProfile profile : ShippedProfiles.read().models()) {
            String sample = String.valueOf(profile.sample());
            int port = profile.port() == null ? 0 : profile.port();
            Frame frame = language.decode(profile.model(), port, bytes(sample));
            assertThat(frame.values()).as(profile.model()).isNotEmpty();
            assertThat(frame.unread()).as(profile.model()).isZero();
            assertThat(profile.source()).as(profile.model()).isNotEmpty();
            assertThat(profile.shipped()).as(profile.model()).isTrue();
        }
    }

    @Test
    void canonicalQuantitiesAreToldInTheHubsUnitWhateverTheModel() {
        for (DeviceProfile profile : ShippedProfiles.read().models()) {
            for (ProfileRow row : profile.rows()) {
                Quantity.find(String.valueOf(row.quantity())).ifPresent(quantity -> {
                    assertThat(row.isFlag()).as(profile.model() + " " + row).isEqualTo(quantity.isFlag());
                    if (quantity != Quantity.LEVEL) {
                        assertThat(row.unit()).as(profile.model() + " " + row).isEqualTo(quantity.unit());
                    }
                });
            }
        }
    }

    @Test
    void anEm310TiltFlatButBeyondAllItsThresholds() throws UnreadableFrame {
        assertThat(values("EM310-TILT", "03CF00000000282307"))
                .isEqualTo(Map.of("tiltX", 0.0, "tiltY", 0.0, "tiltZ", 90.0, "tilted", true));
    }

    @Test
    void oneThresholdBitIsEnoughAndNoneIsNone() throws UnreadableFrame {
        assertThat(values("EM310-TILT", "03CF00000000282304")).containsEntry("tilted", true);
        assertThat(values("EM310-TILT", "03CF00000000282300")).containsEntry("tilted", false);
    }

    @Test
    void anglesMayBeNegative() throws UnreadableFrame {
        assertThat(values("EM310-TILT", "01755503CFC0F89CFF282301"))
                .isEqualTo(Map.of("battery", 85L, "tiltX", -18.56, "tiltY", -1.0, "tiltZ", 90.0, "tilted", true));
    }

    /** The example of its README in Milesight-IoT/SensorDecoders: the threshold bit of y is set. */
    @Test
    void anEm320TiltHasItsThresholdInTheLowestBit() throws UnreadableFrame {
        assertThat(values("EM320-TILT", "01756403D4000001005046"))
                .isEqualTo(Map.of("battery", 100L, "tiltX", 0.0, "tiltY", 0.0, "tiltZ", 90.0, "tilted", true));
        assertThat(values("EM320-TILT", "03D400000000504600"))
                .as("a byte too many is not read")
                .containsEntry("tilted", false);
    }

    @Test
    void anEm300McsThatIsOpen() throws UnreadableFrame {
        assertThat(values("EM300-MCS", "01755C03673401046865060001"))
                .isEqualTo(Map.of("battery", 92L, "temperature", 30.8, "humidity", 50.5, "open", true));
    }

    @Test
    void aContactSensorsMemoryIsNotNow() throws UnreadableFrame {
        Frame frame = language.decode("EM300-MCS", 85, bytes("20CE9E74466310015D01"));

        assertThat(frame.values()).isEmpty();
        assertThat(frame.isHistory()).isTrue();
        assertThat(frame.memories())
                .containsExactly(new Frame.Memory(
                        Instant.ofEpochSecond(0x6346749eL),
                        Map.of("temperature", 27.2, "humidity", 46.5, "open", true)));
    }

    /** Both examples of its README. */
    @Test
    void anEm300MldThatLeaksAndOneThatDid() throws UnreadableFrame {
        assertThat(values("EM300-MLD", "01755C050000")).isEqualTo(Map.of("battery", 92L, "leak", false));
        assertThat(values("EM300-MLD", "050001")).isEqualTo(Map.of("leak", true));
        assertThat(language.decode("EM300-MLD", 85, bytes("20CE9E74466300000001"))
                        .memories())
                .containsExactly(new Frame.Memory(Instant.ofEpochSecond(1665561758), Map.of("leak", true)));
    }

    @Test
    void anEm500PpAlmostWithoutPressure() throws UnreadableFrame {
        assertThat(values("EM500-PP", "017564037B0A00")).isEqualTo(Map.of("battery", 100L, "pressure", 10L));
    }

    @Test
    void anEm500SwlTellsItsLevelInCentimetres() throws UnreadableFrame {
        assertThat(values("EM500-SWL", "01756403770200")).isEqualTo(Map.of("battery", 100L, "level", 2L));
        assertThat(profile("EM500-SWL").unit("level")).contains("cm");
    }

    /** As its maker's decoder has it: no measurement, and out of range. */
    @Test
    void anEm500SwlThatDoesNotMeasureSaysNoLevel() throws UnreadableFrame {
        assertThat(values("EM500-SWL", "0377FFFF")).isEmpty();
        assertThat(values("EM500-SWL", "0377FDFF")).isEmpty();
        assertThat(values("EM500-SWL", "0377FEFF")).isEqualTo(Map.of("level", 65534L));
    }

    /** The place of an alarm, with a tilt instead of a motion, before the angles: as its maker's decoder has them. */
    @Test
    void anAt101TellsItsTiltWithItsPlace() throws UnreadableFrame {
        assertThat(values("AT101", "848836BF7701F000090705"))
                .containsEntry("tilted", true)
                .doesNotContainKey("moved");
        assertThat(values("AT101", "848836BF7701F000090704089B0000000A0000070001"))
                .containsEntry("tilted", false)
                .containsEntry("tampered", true);
    }

    /** A record from memory has no fixed length, and is not taken for what is now. */
    @Test
    void aUc300sMemoryIsNotItsPresent() throws UnreadableFrame {
        Frame frame = DeviceLanguage.shipped()
                .decode("UC300", 85, HexFormat.of().parseHex("20DC40C3D766010000" + "01000000"));
        assertThat(frame.values()).isEmpty();
        assertThat(frame.isHistory()).isTrue();
    }

    /** The first example of its README: in Xiamen, tilted not, moving. */
    @Test
    void anAt101SaysWhereItIsAndThatItMoves() throws UnreadableFrame {
        assertThat(values("AT101", "01756403671B01050000048836BF7701F000090722"))
                .isEqualTo(Map.of(
                        "battery",
                        100L,
                        "temperature",
                        28.3,
                        "tilted",
                        false,
                        "latitude",
                        24.62495,
                        "longitude",
                        118.030576,
                        "moved",
                        true));
        assertThat(values("AT101", "048836BF7701F000090720"))
                .as("an unknown motion says nothing")
                .doesNotContainKey("moved");
    }

    /** The first example of its README, and the same with all contacts. */
    @Test
    void aUc300sDryContacts() throws UnreadableFrame {
        assertThat(values("UC300", "03C80A00000004C814000000050000060000070101080101"))
                .isEqualTo(Map.of("counter1", 10L, "counter2", 20L, "di3", false, "di4", false));
        assertThat(values("UC300", "030001040000050001060000"))
                .isEqualTo(Map.of("di1", true, "di2", false, "di3", true, "di4", false));
    }

    /** Both status reports among its examples in TheThingsNetwork/lorawan-devices. */
    @Test
    void anR718eShakes() throws UnreadableFrame {
        assertThat(language.decode("R718E", 6, bytes("011C0124B340B2C06A3E00")).values())
                .containsOnly(
                        entry("batteryVoltage", 3.6),
                        entry("batteryLow", false),
                        entry("accelerationX", 5.59375),
                        entry("accelerationY", -5.5625),
                        entry("accelerationZ", 0.228516));
        assertThat(language.decode("R718E", 6, bytes("011C02333D003CB340FF97")).values())
                .containsOnly(
                        entry("velocityX", 0.043701),
                        entry("velocityY", 0.007813),
                        entry("velocityZ", 5.59375),
                        entry("temperature", -10.5));
    }

    /** The status report among its examples in TheThingsNetwork/lorawan-devices. */
    @Test
    void anRa02aSmellsSmokeInTheHeat() throws UnreadableFrame {
        assertThat(language.decode("RA02A", 6, bytes("010A011E010104B0000000")).values())
                .containsOnly(
                        entry("batteryVoltage", 3.0),
                        entry("batteryLow", false),
                        entry("smoke", true),
                        entry("heat", true),
                        entry("temperature", 120.0));
    }

    @Test
    void whatASensorAnswersOnAnotherPortSaysNothing() throws UnreadableFrame {
        assertThat(language.decode("RA02A", 7, bytes("810A000000000000000000")).values())
                .isEmpty();
        assertThatThrownBy(() -> language.decode("RA02A", 6, bytes("810A000000000000000000")))
                .isInstanceOf(UnreadableFrame.class);
    }

    @Test
    void aReadingOnAMovedPortIsNotLost() throws UnreadableFrame {
        assertThat(language.decode("EM500-PP", 99, bytes("037B0A00")).values()).containsEntry("pressure", 10L);
    }

    @Test
    void whatASensorSaysOfItselfAtItsStartIsPassedOver() throws UnreadableFrame {
        assertThat(values("EM500-PP", "FF0BFFFF0101FF166140B12345678901FF090100FF0A0102FF0F00017564"))
                .isEqualTo(Map.of("battery", 100L));
    }

    @Test
    void partsAfterAnUnknownOneAreNotGuessed() throws UnreadableFrame {
        Frame frame = language.decode("EM500-PP", 85, bytes("017564AABB037B0A00"));

        assertThat(frame.values()).isEqualTo(Map.of("battery", 100L));
        assertThat(frame.unread()).isEqualTo(6);
    }

    @Test
    void aFrameThatIsCutOffIsUnreadable() {
        assertThatThrownBy(() -> values("EM500-PP", "017564037B0A"))
                .isInstanceOf(UnreadableFrame.class)
                .hasMessage("frame ends within the part 037B");
    }

    @Test
    void aFrameOfAnotherModelIsUnreadable() {
        assertThatThrownBy(() -> values("EM500-PP", "AABB01")).isInstanceOf(UnreadableFrame.class);
        assertThatThrownBy(() -> values("UNHEARD-OF", "0175"))
                .isInstanceOf(UnreadableFrame.class)
                .hasMessageContaining("no decoder");
    }

    @Test
    void aThresholdMakesAFlagOfANumberWhateverItsSign() throws UnreadableFrame {
        FrameDecoder decoder = new FrameDecoder(List.of(new ProfileRow(
                "01",
                0,
                "moved",
                "",
                0,
                2,
                ProfileRow.Kind.SIGNED,
                ProfileRow.Order.BIG,
                null,
                new BigDecimal("0.1"),
                Map.of(),
                new BigDecimal("2.5"),
                false,
                List.of())));

        assertThat(decoder.decode(bytes("010018")).values()).containsEntry("moved", false);
        assertThat(decoder.decode(bytes("01FFE7")).values()).containsEntry("moved", true);
    }

    @Test
    void rowsThatCannotBeAreRefusedWithTheirField() {
        assertThatThrownBy(() -> row("0", 0, 1)).isInstanceOfSatisfying(Refusal.class, field("header"));
        assertThatThrownBy(() -> row("01", 0, 3)).isInstanceOfSatisfying(Refusal.class, field("size"));
        assertThatThrownBy(() -> row("01", -1, 1)).isInstanceOfSatisfying(Refusal.class, field("at"));
        assertThatThrownBy(() -> row("01", 63, 4)).isInstanceOfSatisfying(Refusal.class, field("length"));
        assertThatThrownBy(() -> profile(row("01", 0, 1), row("01", 0, 2)))
                .isInstanceOfSatisfying(Refusal.class, field("rows"));
    }

    private static Consumer<Refusal> field(String name) {
        return refusal -> assertThat(refusal.field()).isEqualTo(name);
    }

    private static ProfileRow row(String header, int at, int size) {
        return new ProfileRow(
                header,
                0,
                "level",
                "cm",
                at,
                size,
                ProfileRow.Kind.UNSIGNED,
                ProfileRow.Order.LITTLE,
                null,
                BigDecimal.ONE,
                Map.of(),
                null,
                false,
                List.of());
    }

    private static DeviceProfile profile(ProfileRow... rows) {
        return new DeviceProfile("", "M", null, List.of(rows), null, "", "", false);
    }

    private static DeviceProfile profile(String model) {
        return ShippedProfiles.read().models().stream()
                .filter(profile -> profile.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> values(String model, String hex) throws UnreadableFrame {
        return language.decode(model, 85, bytes(hex)).values();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
