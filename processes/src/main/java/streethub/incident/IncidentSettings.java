package streethub.incident;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import streethub.shared.GridLevel;

/**
 * The by-law's times where they differ from the defaults.
 *
 * @param deadlineScale multiplies every deadline, so that a demo runs a whole escalation in seconds
 */
@ConfigurationProperties("streethub")
record IncidentSettings(
        @DefaultValue("1") double deadlineScale,
        @DefaultValue Incidents incident) {

    /**
     * How long each step may take.
     *
     * @param triage for a dispatcher to triage
     * @param verification for a verifier to look
     * @param department for a department outside the hub to answer
     * @param accept to accept, by urgency
     * @param handle to handle, by urgency
     * @param levels the same for one level, before the general ones
     */
    record Incidents(
            @DefaultValue("PT2H") Duration triage,
            @DefaultValue("PT48H") Duration verification,
            @DefaultValue("P15D") Duration department,
            @DefaultValue Map<Urgency, Duration> accept,
            @DefaultValue Map<Urgency, Duration> handle,
            @DefaultValue Map<GridLevel, Level> levels) {}

    /** Times of one level of the grid. */
    record Level(
            @DefaultValue Map<Urgency, Duration> accept,
            @DefaultValue Map<Urgency, Duration> handle) {}
}
