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
 * @param triage time for a dispatcher to triage
 * @param verification time for a verifier to look
 * @param department time for a department outside the hub to answer
 * @param accept time to accept, by urgency
 * @param handle time to handle, by urgency
 * @param levels the same for one level, before the general ones
 */
@ConfigurationProperties("streethub")
record IncidentSettings(
        @DefaultValue("1") double deadlineScale,
        @DefaultValue Incidents incident) {

    record Incidents(
            @DefaultValue("PT2H") Duration triage,
            @DefaultValue("PT48H") Duration verification,
            @DefaultValue("P15D") Duration department,
            @DefaultValue Map<Urgency, Duration> accept,
            @DefaultValue Map<Urgency, Duration> handle,
            @DefaultValue Map<GridLevel, Level> levels) {}

    record Level(
            @DefaultValue Map<Urgency, Duration> accept,
            @DefaultValue Map<Urgency, Duration> handle) {}
}
