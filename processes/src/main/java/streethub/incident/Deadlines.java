package streethub.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.shared.GridLevel;

/** How much time each step has, by urgency and level; in this release counted as it elapses. */
@Component
class Deadlines {

    /** At this share of the time allowed, whoever has the task is reminded. */
    private static final double REMINDER = 0.8;

    private static final Map<Urgency, Duration> ACCEPT = new EnumMap<>(Map.of(
            Urgency.EMERGENCY, Duration.ofMinutes(30),
            Urgency.URGENT, Duration.ofHours(4),
            Urgency.GENERAL, Duration.ofHours(4),
            Urgency.DIFFICULT, Duration.ofHours(4)));

    private static final Map<Urgency, Duration> HANDLE = new EnumMap<>(Map.of(
            Urgency.EMERGENCY, Duration.ofHours(2),
            Urgency.URGENT, Duration.ofHours(24),
            Urgency.GENERAL, Duration.ofDays(7),
            Urgency.DIFFICULT, Duration.ofDays(15)));

    private final IncidentSettings settings;
    private final Clock clock;

    Deadlines(IncidentSettings settings, Clock clock) {
        if (!(settings.deadlineScale() > 0)) {
            throw new IllegalArgumentException("STREETHUB_DEADLINE_SCALE is to be greater than 0");
        }
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        // The engine counts in milliseconds; so does whatever is to agree with it.
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Instant triage() {
        return after(now(), settings.incident().triage());
    }

    Instant verification() {
        return after(now(), settings.incident().verification());
    }

    Instant department() {
        return after(now(), settings.incident().department());
    }

    Instant accept(Urgency urgency, GridLevel level, Instant from) {
        return after(
                from, limit(urgency, perLevel(level, true), settings.incident().accept(), ACCEPT));
    }

    Instant handle(Urgency urgency, GridLevel level, Instant from) {
        return after(
                from, limit(urgency, perLevel(level, false), settings.incident().handle(), HANDLE));
    }

    /** When to remind of a step that has the time between these two. */
    static Instant reminder(Instant from, Instant dueAt) {
        return from.plus(scaled(Duration.between(from, dueAt), REMINDER));
    }

    private @Nullable Map<Urgency, Duration> perLevel(GridLevel level, boolean accept) {
        IncidentSettings.Level own = settings.incident().levels().get(level);
        return own == null ? null : accept ? own.accept() : own.handle();
    }

    private static Duration limit(
            Urgency urgency,
            @Nullable Map<Urgency, Duration> ofLevel,
            Map<Urgency, Duration> general,
            Map<Urgency, Duration> defaults) {
        Duration own = ofLevel == null ? null : ofLevel.get(urgency);
        return own != null ? own : general.getOrDefault(urgency, defaults.getOrDefault(urgency, Duration.ZERO));
    }

    private Instant after(Instant from, Duration limit) {
        return from.plus(scaled(limit, settings.deadlineScale()));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
