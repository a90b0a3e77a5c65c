package streethub.integrations.camera;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraEdit;
import streethub.camera.Viewing;
import streethub.camera.ViewingReason;
import streethub.camera.ViewingTicket;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;

/** What is sent for cameras, and what answers it. */
final class CameraRequests {

    private CameraRequests() {}

    @Schema(
            name = "CameraRequest",
            description = "A camera as an administrator enters it; a change leaves out what stays.")
    record CameraRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name,

            @Schema(description = "The key node that it stands at.", requiredMode = RequiredMode.REQUIRED) @Nullable String node,

            @Nullable String looksAt,

            @Schema(description = "WGS 84.", requiredMode = RequiredMode.REQUIRED) @Nullable Double lat,

            @Schema(description = "WGS 84.", requiredMode = RequiredMode.REQUIRED) @Nullable Double lon,

            @Schema(
                    description = "Its HLS playlist at the gateway: http or https, at a public address or in a network"
                            + " that the operator has listed. Nobody but administrators sees it.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String streamUrl,

            @Schema(description = "Whether it may be looked at; true where absent.") @Nullable Boolean enabled) {

        CameraEdit toCamera() {
            GeoPoint place = point();
            return new CameraEdit(
                    needed("name", name),
                    needed("node", node),
                    looksAt == null ? "" : looksAt,
                    place == null ? new GeoPoint(needed("lat", lat), needed("lon", lon)) : place,
                    needed("streamUrl", streamUrl),
                    enabled == null || enabled);
        }

        CameraEdit change(CameraEdit before) {
            return before.with(name, node, looksAt, point(), streamUrl, enabled);
        }

        private @Nullable GeoPoint point() {
            if (lat == null && lon == null) {
                return null;
            }
            return new GeoPoint(needed("lat", lat), needed("lon", lon));
        }

        private static <T> T needed(String field, @Nullable T value) {
            if (value == null) {
                throw Refusal.invalid(field, "api.field.missing");
            }
            return value;
        }
    }

    @Schema(name = "CameraSetup", description = "A camera, for the administrator who has set it up.")
    record SetupResponse(CameraItem camera, String streamUrl, boolean enabled) {}

    @Schema(name = "ViewingRequest", description = "Why somebody looks: in words, or the case it is for.")
    record ViewingRequest(
            @Nullable String reason,

            @Schema(description = "Number of the case it is for.") @Nullable String incident) {

        ViewingReason toReason() {
            return new ViewingReason(reason, incident);
        }
    }

    @Schema(name = "ViewingTicket", description = "Where the picture is for a while, for this account alone.")
    record TicketResponse(
            String camera,

            @Schema(description = "Path of the HLS playlist, for the same token.")
            String playlist,

            OffsetDateTime until) {

        static TicketResponse of(ViewingTicket ticket) {
            String id = ticket.camera().id();
            return new TicketResponse(
                    id,
                    ApiPath.V1 + "/cameras/" + id + "/live/" + ticket.ticket() + "/" + LiveRelay.INDEX,
                    ApiTime.of(ticket.until()));
        }
    }

    @Schema(name = "Viewing", description = "Who looked through a camera, when and why.")
    record ViewingItem(
            long id,
            String camera,
            String viewer,
            String viewerName,
            String reason,

            @Schema(description = "Number of the case it was for.", nullable = true) @Nullable String incident,

            OffsetDateTime at,
            OffsetDateTime until) {

        static ViewingItem of(Viewing viewing) {
            return new ViewingItem(
                    viewing.id(),
                    viewing.camera(),
                    viewing.viewer(),
                    viewing.viewerName(),
                    viewing.reason(),
                    viewing.caseNumber(),
                    ApiTime.of(viewing.at()),
                    ApiTime.of(viewing.until()));
        }
    }
}
