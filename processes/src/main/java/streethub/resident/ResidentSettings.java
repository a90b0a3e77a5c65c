package streethub.resident;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times of residents' claims.
 *
 * @param deadlineScale multiplies every deadline, so that a demo runs them in seconds
 */
@ConfigurationProperties("streethub")
record ResidentSettings(
        @DefaultValue("1") double deadlineScale,
        @DefaultValue Times resident) {

    /**
     * How long each step may take.
     *
     * @param confirmation for the secretary to look at a claim before they are reminded
     */
    record Times(@DefaultValue("P3D") Duration confirmation) {}

    Duration confirmation() {
        return Duration.ofMillis(Math.round(resident.confirmation().toMillis() * deadlineScale));
    }
}
