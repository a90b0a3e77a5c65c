package streethub.integrations.device;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceState;
import streethub.device.DeviceView;
import streethub.grid.Grids;
import streethub.integrations.grid.GridUnitResponse;
import streethub.integrations.web.ApiTime;

/** A device as the API tells it. */
@Schema(name = "Device", description = "A facility's sensor and what it last said.")
public record DeviceResponse(
        String id,

        @Schema(description = "Code of its family, such as LIFT.")
        String family,

        String name,

        @Schema(description = "16 hex digits in lower case; null for a device without LoRaWAN.", nullable = true)
        @Nullable String devEui,

        String model,
        double lat,
        double lon,

        @Schema(description = "The units of its place, the lowest first.")
        List<GridUnitResponse> gridUnits,

        DeviceState state,

        @Schema(description = "When its newest reading was measured.", nullable = true) @Nullable OffsetDateTime lastSeen,

        @Schema(description = "When the hub last heard it; null before its first reading.", nullable = true) @Nullable OffsetDateTime heardAt,

        @Schema(description = "Whether that is longer ago than it may be silent, or never was.")
        boolean stale,

        @Schema(description = "Percent.", nullable = true) @Nullable Number battery,

        @Schema(
                description =
                        "The newest value of each quantity: tiltX, tiltY, tiltZ in °, pressure in kPa, temperature"
                                + " in °C, humidity in %, open as a boolean.")
        Map<String, Object> values) {

    /** The device in the API's words. */
    public static DeviceResponse of(DeviceView device, Grids grids) {
        return new DeviceResponse(
                device.id(),
                device.family().code(),
                device.name(),
                device.devEui(),
                device.model(),
                device.point().lat(),
                device.point().lon(),
                grids.ladder(device.gridUnit()).stream()
                        .map(GridUnitResponse::of)
                        .toList(),
                device.state(),
                ApiTime.orNull(device.lastSeen()),
                ApiTime.orNull(device.heard()),
                device.stale(),
                device.battery(),
                device.values());
    }
}
