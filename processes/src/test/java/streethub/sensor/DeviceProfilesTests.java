package streethub.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.testing.HubTest;

/** The models that the hub can read, and those that an admin adds. */
@HubTest
class DeviceProfilesTests {

    private static final Actor ADMIN = new Actor("admin", "", Set.of(Role.ADMIN), new GridCode("510117006"));

    @Autowired
    private DeviceProfiles profiles;

    @Autowired
    private DeviceLanguage language;

    @Autowired
    private ProfileTable table;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @AfterEach
    void leavesTheShippedOnes() {
        jdbc.sql("delete from device_profile where not shipped").update();
        table.ship(ShippedProfiles.read().models());
        language.forget();
    }

    @Test
    void theShippedOnesAreThereAsTheyWereShipped() {
        assertThat(profiles.list(ADMIN))
                .containsExactlyInAnyOrderElementsOf(ShippedProfiles.read().models());
        assertThat(profiles.get(ADMIN, "em310-tilt").vendor()).isEqualTo("Milesight");
    }

    @Test
    void anAddedModelIsReadAtOnceAndMayBeCorrected() throws UnreadableFrame {
        profiles.put(ADMIN, level("Probe-1", "0.1", "AA00FF00"));
        assertThat(language.decode("PROBE-1", 3, HexFormat.of().parseHex("AA00FF00"))
                        .values())
                .isEqualTo(Map.of("level", 25.5));
        assertThat(language.quantity("probe-1", "depth")).isEqualTo("level");

        profiles.put(ADMIN, level("PROBE-1", "1", "AA00FF00"));
        assertThat(language.decode("Probe-1", 3, HexFormat.of().parseHex("AA00FF00"))
                        .values())
                .isEqualTo(Map.of("level", 255L));
        assertThat(profiles.list(ADMIN)).filteredOn(one -> !one.shipped()).hasSize(1);
    }

    @Test
    void aSampleThatTheRowsCannotReadIsRefused() {
        assertThatThrownBy(() -> profiles.put(ADMIN, level("Probe", "1", "BB00FF00")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("sample"));
        assertThatThrownBy(() -> profiles.put(ADMIN, level("Probe", "1", "AA0")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("profile.hex"));
    }

    @Test
    void aShippedOneCannotBeReplaced() {
        assertThatThrownBy(() -> profiles.put(ADMIN, level("em500-pp", "1", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void anotherVersionOfTheHubBringsItsRowsAndLeavesTheAdminsOnes() {
        profiles.put(ADMIN, level("Mine", "1", null));
        DeviceProfile shipped = profiles.get(ADMIN, "EM500-SWL");
        DeviceProfile mine = new DeviceProfile("Other", "MINE", 9, List.of(), null, "", "", true);
        DeviceProfile corrected = new DeviceProfile(
                shipped.vendor(), shipped.model(), 86, shipped.rows(), shipped.sample(), "corrected", "", true);
        table.ship(List.of(corrected, mine));

        assertThat(profiles.list(ADMIN)).hasSize(2).contains(corrected);
        assertThat(profiles.get(ADMIN, "mine").shipped()).isFalse();
    }

    @Test
    void aFrameIsTriedOnRowsThatNobodyHasSaved() {
        assertThat(profiles.decode(ADMIN, level("", "0.1"), 3, "aa 00 ff 00"))
                .containsExactly(new Decoded("level", 25.5, "cm", null));
        assertThat(profiles.decode(ADMIN, "EM300-MLD", null, "20CE9E74466300000001"))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isNotNull());
        assertThatThrownBy(() -> profiles.decode(ADMIN, "EM300-MLD", null, "zz"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> profiles.decode(ADMIN, "none", null, "00")).isInstanceOf(Refusal.class);
    }

    @Test
    void everyFieldThatMayBeRefusedHasItsSentence() {
        Stream.of(ProfileRow.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !field.equals("history"))
                .map(field -> "profile.row." + field)
                .forEach(key -> assertThat(texts.get(Locale.SIMPLIFIED_CHINESE, key, "x"))
                        .contains("x"));
        Stream.of("vendor", "model", "port", "rows", "note", "source")
                .map(field -> "profile." + field)
                .forEach(key ->
                        assertThat(texts.get(Locale.SIMPLIFIED_CHINESE, key)).isNotBlank());
    }

    private static DeviceProfile level(String model, String scale) {
        return level(model.isEmpty() ? "Draft" : model, scale, null);
    }

    private static DeviceProfile level(String model, String scale, @Nullable String sample) {
        ProfileRow row = new ProfileRow(
                "AA00",
                2,
                "level",
                "cm",
                0,
                2,
                ProfileRow.Kind.UNSIGNED,
                ProfileRow.Order.LITTLE,
                null,
                new BigDecimal(scale),
                Map.of(),
                null,
                false,
                List.of("depth"));
        return new DeviceProfile("Maker", model, 3, List.of(row), sample, "", "", false);
    }
}
