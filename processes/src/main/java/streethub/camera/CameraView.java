package streethub.camera;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/**
 * A camera as staff see it; where its picture comes from is not theirs to know.
 *
 * @param node the key node that it stands at, such as a crossing or a school gate
 * @param looksAt what is in its picture
 * @param since since when it is in this state; null where nobody has asked yet
 */
public record CameraView(
        String id,
        String name,
        String node,
        String looksAt,
        GeoPoint point,
        GridCode gridUnit,
        CameraState state,
        @Nullable Instant since) {}
