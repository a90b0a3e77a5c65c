package streethub.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.testing.HubTest;

/** The rules that come with the hub, a claim per rule. */
@HubTest
class RuleBookTests {

    @Autowired
    private RuleBook rules;

    @Test
    void aCoverIsTiltedWhenItsSensorSaysSoWhateverTheAngles() {
        assertThat(matches("MANHOLE_COVER", Map.of("tiltX", 0, "tiltY", 0, "tiltZ", 90, "tilted", true)))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.kind().code()).isEqualTo("COVER_TILTED");
                    assertThat(match.rule().code()).isEqualTo("COVER_TILTED_BY_SENSOR");
                    assertThat(match.rule().urgency()).isEqualTo(Urgency.URGENT);
                    assertThat(match.measured())
                            .as("a nought would read as if all were well")
                            .isNull();
                });
    }

    @Test
    void aCoverWhoseSensorSeesNoThresholdPassedIsNotTiltedWhateverTheAngles() {
        assertThat(kinds("MANHOLE_COVER", Map.of("tiltX", 43.5, "tilted", false)))
                .isEmpty();
    }

    @Test
    void theAngleIsNamedBesideTheSensorsVerdict() {
        assertThat(matches("MANHOLE_COVER", Map.of("tiltX", 43.5, "tilted", true)))
                .singleElement()
                .satisfies(match -> assertThat(match.measured()).isEqualTo("43.5°"));
    }

    @Test
    void withoutThresholdBitsTheAnglesDecide() {
        assertThat(kinds("MANHOLE_COVER", Map.of("tiltX", 43.5, "tiltY", 1.0, "tiltZ", 46.4)))
                .containsExactly("COVER_TILTED");
        assertThat(kinds("MANHOLE_COVER", Map.of("tiltX", -15, "tiltY", 1.0))).containsExactly("COVER_TILTED");
        assertThat(kinds("MANHOLE_COVER", Map.of("tiltX", 14.9, "tiltY", 1.0, "tiltZ", 75)))
                .isEmpty();
    }

    @Test
    void anOpenContactIsAnOpenCoverBesideATilt() {
        assertThat(kinds("MANHOLE_COVER", Map.of("open", true))).containsExactly("COVER_OPEN");
        assertThat(kinds("MANHOLE_COVER", Map.of("open", true, "tilted", true)))
                .containsExactlyInAnyOrder("COVER_OPEN", "COVER_TILTED");
        assertThat(kinds("MANHOLE_COVER", Map.of("open", false))).isEmpty();
        assertThat(kinds("MANHOLE_COVER", Map.of("moved", true))).containsExactly("COVER_MOVED");
    }

    @Test
    void aHydrantMayHaveTooLittlePressureOrTooMuch() {
        assertThat(matches("HYDRANT", Map.of("pressure", 10L))).singleElement().satisfies(match -> {
            assertThat(match.rule().code()).isEqualTo("HYDRANT_PRESSURE_BELOW_100");
            assertThat(match.kind().department()).isEqualTo("WATER");
            assertThat(match.measured()).isEqualTo("10 kPa");
        });
        assertThat(kinds("HYDRANT", Map.of("pressure", 100))).isEmpty();
        assertThat(kinds("HYDRANT", Map.of("pressure", 1000))).isEmpty();
        assertThat(kinds("HYDRANT", Map.of("pressure", 1000.5))).containsExactly("HYDRANT_PRESSURE_HIGH");
        assertThat(kinds("HYDRANT", Map.of("open", true))).containsExactly("HYDRANT_OPEN");
    }

    @Test
    void somebodyTrappedInALiftIsAnEmergency() {
        assertThat(matches("LIFT", Map.of("trapped", true))).singleElement().satisfies(match -> {
            assertThat(match.kind().code()).isEqualTo("LIFT_TRAPPED");
            assertThat(match.rule().urgency()).isEqualTo(Urgency.EMERGENCY);
        });
        assertThat(kinds("LIFT", Map.of("stopped", true))).containsExactly("LIFT_STOPPED");
        assertThat(kinds("LIFT", Map.of("fault", true))).containsExactly("LIFT_FAULT");
        assertThat(kinds("LIFT", Map.of("temperature", 61))).containsExactly("LIFT_OVERHEATED");
        assertThat(kinds("LIFT", Map.of("trapped", false, "stopped", false, "floor", 3)))
                .isEmpty();
    }

    @Test
    void theOtherFamiliesHaveTheirs() {
        assertThat(kinds("SMOKE_DETECTOR", Map.of("smoke", true))).containsExactly("SMOKE");
        assertThat(kinds("SMOKE_DETECTOR", Map.of("heat", true))).containsExactly("HEAT");
        assertThat(kinds("SMOKE_DETECTOR", Map.of("temperature", 61.5))).containsExactly("HEAT");
        assertThat(kinds("STREET_LAMP", Map.of("fault", true))).containsExactly("LAMP_FAULT");
        assertThat(kinds("WATER_LEVEL", Map.of("di1", true))).containsExactly("WATER_LEVEL_HIGH");
        assertThat(kinds("WATER_LEAK", Map.of("leak", true))).containsExactly("WATER_LEAK");
        assertThat(kinds("TRAFFIC_SIGNAL", Map.of("fault", true))).containsExactly("SIGNAL_FAULT");
    }

    @Test
    void aLowBatteryIsAWorkOrderInEveryFamilyAlsoAnUnusualOne() {
        for (String family : List.of("HYDRANT", "LIFT", "MATRIX")) {
            assertThat(matches(family, Map.of("battery", 14)))
                    .singleElement()
                    .extracting(match -> match.kind().effect())
                    .isEqualTo(AlarmKind.Effect.WORK_ORDER);
            assertThat(kinds(family, Map.of("battery", 15))).isEmpty();
        }
    }

    @Test
    void aSensorThatOnlySaysThatItsBatteryIsLowMakesAWorkOrderToo() {
        assertThat(kinds("SMOKE_DETECTOR", Map.of("batteryLow", true))).containsExactly("LOW_BATTERY");
        assertThat(kinds("SMOKE_DETECTOR", Map.of("batteryLow", false))).isEmpty();
    }

    @Test
    void whatNoRuleLooksAtIsNoAlarm() {
        assertThat(kinds("HYDRANT", Map.of("battery", 50, "tiltX", 80, "custom", 5)))
                .isEmpty();
        assertThat(kinds("HYDRANT", Map.of("pressure", true, "open", 1))).isEmpty();
    }

    private List<Match> matches(String family, Map<String, Object> values) {
        List<Match> found = rules.matches(new DeviceFamily(family), "any", values, values, Set.of());
        assertThat(rules.isQuiet(new DeviceFamily(family), "any", values)).isEqualTo(found.isEmpty());
        return found;
    }

    private List<String> kinds(String family, Map<String, Object> values) {
        return matches(family, values).stream()
                .map(match -> match.kind().code())
                .toList();
    }
}
