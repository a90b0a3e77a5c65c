package streethub.camera;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the cameras.
 *
 * @param allowedNetworks networks beside the public ones in which gateways may stand, such as {@code 10.20.0.0/16}
 * @param viewing how long one viewing lasts; who looks on begins, and so logs, another
 * @param nearby how far from a case or a facility, in metres, its cameras are offered
 * @param keepLog how long it is kept who looked
 */
@ConfigurationProperties("streethub.camera")
record CameraSettings(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("10m") Duration viewing,
        @DefaultValue("1000") int nearby,
        @DefaultValue("1095d") Duration keepLog) {}
