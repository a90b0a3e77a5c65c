package streethub.integrations.camera;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraState;
import streethub.camera.CameraView;
import streethub.grid.Grids;
import streethub.integrations.grid.GridUnitResponse;
import streethub.integrations.web.ApiTime;

@Schema(name = "Camera", description = "A camera at a key node.")
record CameraItem(
        String id,
        String name,

        @Schema(description = "The key node that it stands at.")
        String node,

        String looksAt,
        double lat,
        double lon,

        @Schema(description = "The units of its place, the lowest first.")
        List<GridUnitResponse> gridUnits,

        CameraState state,

        @Schema(description = "Since when it is online or offline; null where nobody has asked yet.", nullable = true)
        @Nullable OffsetDateTime since,

        @Schema(description = "How far from the place that was asked for; null without one.", nullable = true) @Nullable Integer metres) {

    static CameraItem of(CameraView camera, @Nullable Integer metres, Grids grids) {
        return new CameraItem(
                camera.id(),
                camera.name(),
                camera.node(),
                camera.looksAt(),
                camera.point().lat(),
                camera.point().lon(),
                grids.ladder(camera.gridUnit()).stream()
                        .map(GridUnitResponse::of)
                        .toList(),
                camera.state(),
                ApiTime.orNull(camera.since()),
                metres);
    }
}
