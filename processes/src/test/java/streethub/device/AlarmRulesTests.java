package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.sensor.DeviceFamily;
import streethub.testing.HubTest;

/** The decision tables, a claim per rule. */
@HubTest
class AlarmRulesTests {

    @Autowired
    private AlarmRules rules;

    @Test
    void aCoverIsTiltedWhenItsSensorSaysSoWhateverTheAngles() {
        assertThat(rules.alarms(
                        new DeviceFamily("MANHOLE_COVER"), Map.of("tiltX", 0, "tiltY", 0, "tiltZ", 90, "tilted", true)))
                .containsExactly(new Alarm(
                        "COVER_TILTED", "SAFETY_HAZARD", "URGENT", "device.rule.COVER_TILTED_BY_SENSOR", "0°"));
    }

    @Test
    void aCoverWhoseSensorSeesNoThresholdPassedIsNotTiltedWhateverTheAngles() {
        assertThat(rules.alarms(new DeviceFamily("MANHOLE_COVER"), Map.of("tiltX", 43.5, "tilted", false)))
                .isEmpty();
    }

    @Test
    void withoutThresholdBitsTheAnglesDecide() {
        assertThat(kinds(new DeviceFamily("MANHOLE_COVER"), Map.of("tiltX", 43.5, "tiltY", 1.0, "tiltZ", 46.4)))
                .containsExactly("COVER_TILTED");
        assertThat(kinds(new DeviceFamily("MANHOLE_COVER"), Map.of("tiltX", -15, "tiltY", 1.0)))
                .containsExactly("COVER_TILTED");
        assertThat(kinds(new DeviceFamily("MANHOLE_COVER"), Map.of("tiltX", 14.9, "tiltY", 1.0, "tiltZ", 75)))
                .isEmpty();
    }

    @Test
    void anOpenContactIsAnOpenCoverBesideATilt() {
        assertThat(kinds(new DeviceFamily("MANHOLE_COVER"), Map.of("open", true)))
                .containsExactly("COVER_OPEN");
        assertThat(kinds(new DeviceFamily("MANHOLE_COVER"), Map.of("open", true, "tilted", true)))
                .containsExactlyInAnyOrder("COVER_OPEN", "COVER_TILTED");
        assertThat(kinds(new DeviceFamily("MANHOLE_COVER"), Map.of("open", false)))
                .isEmpty();
    }

    @Test
    void aHydrantMayHaveTooLittlePressureOrTooMuch() {
        assertThat(rules.alarms(new DeviceFamily("HYDRANT"), Map.of("pressure", 10L)))
                .containsExactly(new Alarm(
                        "HYDRANT_PRESSURE_LOW",
                        "FACILITY_FAULT",
                        "URGENT",
                        "device.rule.HYDRANT_PRESSURE_BELOW_100",
                        "10 kPa"));
        assertThat(kinds(new DeviceFamily("HYDRANT"), Map.of("pressure", 100))).isEmpty();
        assertThat(kinds(new DeviceFamily("HYDRANT"), Map.of("pressure", 1000))).isEmpty();
        assertThat(kinds(new DeviceFamily("HYDRANT"), Map.of("pressure", 1000.5)))
                .containsExactly("HYDRANT_PRESSURE_HIGH");
        assertThat(kinds(new DeviceFamily("HYDRANT"), Map.of("open", true))).containsExactly("HYDRANT_OPEN");
    }

    @Test
    void somebodyTrappedInALiftIsAnEmergency() {
        assertThat(rules.alarms(new DeviceFamily("LIFT"), Map.of("trapped", true)))
                .extracting(Alarm::kind, Alarm::urgency)
                .containsExactly(tuple("LIFT_TRAPPED", "EMERGENCY"));
        assertThat(kinds(new DeviceFamily("LIFT"), Map.of("stopped", true))).containsExactly("LIFT_STOPPED");
        assertThat(kinds(new DeviceFamily("LIFT"), Map.of("fault", true))).containsExactly("LIFT_FAULT");
        assertThat(kinds(new DeviceFamily("LIFT"), Map.of("temperature", 61))).containsExactly("LIFT_OVERHEATED");
        assertThat(kinds(new DeviceFamily("LIFT"), Map.of("trapped", false, "stopped", false, "floor", 3)))
                .isEmpty();
    }

    @Test
    void whatNoRuleLooksAtIsNoAlarm() {
        assertThat(kinds(new DeviceFamily("HYDRANT"), Map.of("battery", 1, "tiltX", 80, "custom", 5)))
                .isEmpty();
    }

    private List<String> kinds(DeviceFamily family, Map<String, Object> values) {
        return rules.alarms(family, values).stream().map(Alarm::kind).toList();
    }
}
