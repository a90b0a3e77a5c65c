package streethub.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;

class RuleTrialTests {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final SortedMap<Instant, Map<String, Object>> readings = new TreeMap<>();

    @Test
    void saysWhenItWouldHaveBegunAndEnded() {
        pressure(0, 150);
        pressure(1, 90);
        pressure(2, 110);
        readings.put(at(3), Map.of("battery", 50));
        pressure(4, 130);
        pressure(5, 80);
        assertThat(tried(rule("pressure < 100 until 120", Duration.ZERO)))
                .containsExactly(new RuleTrial.Span(at(1), at(4)), new RuleTrial.Span(at(5), null));
    }

    @Test
    void countsFromWhenItHasGoneOnLongEnough() {
        pressure(0, 90);
        pressure(4, 90);
        pressure(5, 90);
        pressure(6, 130);
        pressure(7, 90);
        pressure(8, 130);
        assertThat(tried(rule("pressure < 100", Duration.ofMinutes(5))))
                .containsExactly(new RuleTrial.Span(at(5), at(6)));
    }

    @Test
    void countsWhatGoesOnWithoutAnotherReading() {
        pressure(0, 90);
        pressure(6, 130);
        pressure(7, 90);
        assertThat(tried(rule("pressure < 100", Duration.ofMinutes(5))))
                .containsExactly(new RuleTrial.Span(at(5), at(6)), new RuleTrial.Span(at(12), null));
        assertThat(tried(rule("pressure < 100", Duration.ofMinutes(54)))).isEmpty();
    }

    @Test
    void joinsWhatSeveralReadingsSay() {
        pressure(0, 90);
        readings.put(at(1), Map.of("open", true));
        readings.put(at(2), Map.of("battery", 50));
        readings.put(at(3), Map.of("open", false));
        assertThat(tried(rule("pressure < 100 and open", Duration.ZERO)))
                .containsExactly(new RuleTrial.Span(at(1), at(3)));
    }

    @Test
    void anglesWithoutAVerdictTakeTheOldOneAway() {
        readings.put(at(0), Map.of("tiltX", 1, "tilted", false));
        readings.put(at(1), Map.of("tiltX", 30));
        readings.put(at(2), Map.of("tiltX", 30, "tilted", true));
        readings.put(at(3), Map.of("tiltX", 30));
        assertThat(tried(rule("tilted", Duration.ZERO))).containsExactly(new RuleTrial.Span(at(2), at(3)));
        assertThat(tried(rule("tilt >= 15", Duration.ZERO)))
                .containsExactly(new RuleTrial.Span(at(1), at(2)), new RuleTrial.Span(at(3), null));
    }

    @Test
    void knowsTheTiltOfASensorWithoutAVerdict() {
        readings.put(at(0), Map.of("tiltX", -20, "tiltY", 1));
        assertThat(tried(rule("tilt >= 15", Duration.ZERO))).hasSize(1);
        assertThat(tried(rule("tilt >= 25", Duration.ZERO))).isEmpty();
    }

    private List<RuleTrial.Span> tried(AlarmRule rule) {
        RuleTrial trial = new RuleTrial(rule);
        readings.forEach(trial::read);
        return trial.spans(at(60));
    }

    private void pressure(int minute, int kPa) {
        readings.put(at(minute), Map.of("pressure", kPa));
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    private static AlarmRule rule(String condition, Duration holds) {
        return new AlarmRule(
                "TRIAL",
                new DeviceFamily("HYDRANT"),
                null,
                "HYDRANT_PRESSURE_LOW",
                condition,
                holds,
                Duration.ZERO,
                Urgency.GENERAL,
                null,
                null,
                null,
                null,
                "试",
                "",
                true,
                false);
    }
}
