package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import streethub.shared.GridLevel;

class DeadlinesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void anEmergencyIsAcceptedWithinHalfAnHourAndHandledWithinTwo() {
        Deadlines deadlines = deadlines(1, Map.of());
        assertThat(deadlines.accept(Urgency.EMERGENCY, GridLevel.BUILDING, NOW))
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(deadlines.handle(Urgency.EMERGENCY, GridLevel.BUILDING, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void theScaleMultipliesEveryDeadline() {
        Deadlines deadlines = deadlines(0.001, Map.of());
        assertThat(deadlines.accept(Urgency.GENERAL, GridLevel.COMMUNITY, NOW)).isEqualTo(NOW.plusMillis(14_400));
        assertThat(deadlines.triage()).isEqualTo(NOW.plusMillis(7_200));
    }

    @Test
    void oneLevelMayHaveTimesOfItsOwn() {
        Deadlines deadlines = deadlines(
                1,
                Map.of(
                        GridLevel.COMMUNITY,
                        new IncidentSettings.Level(Map.of(Urgency.GENERAL, Duration.ofHours(1)), Map.of())));
        assertThat(deadlines.accept(Urgency.GENERAL, GridLevel.COMMUNITY, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(deadlines.accept(Urgency.GENERAL, GridLevel.BUILDING, NOW)).isEqualTo(NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void remindsWhenFourFifthsOfTheTimeAreOver() {
        assertThat(Deadlines.reminder(NOW, NOW.plusSeconds(100))).isEqualTo(NOW.plusSeconds(80));
    }

    @Test
    void refusesAScaleThatStopsTheClock() {
        assertThatThrownBy(() -> deadlines(0, Map.of())).hasMessageContaining("STREETHUB_DEADLINE_SCALE");
    }

    private static Deadlines deadlines(double scale, Map<GridLevel, IncidentSettings.Level> levels) {
        return new Deadlines(
                new IncidentSettings(
                        scale,
                        new IncidentSettings.Incidents(
                                Duration.ofHours(2),
                                Duration.ofHours(48),
                                Duration.ofDays(15),
                                Map.of(),
                                Map.of(),
                                levels)),
                CLOCK);
    }
}
