package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.grid.GridTransfer;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.shared.Refusal;

/** The grid as one file, out of the hub and into it. */
@RestController
@RequestMapping(ApiPath.V1 + "/grid-units/geojson")
@Tag(name = "Grid")
class GridTransferController {

    /** A district of 4,786 buildings has some 5 MB. */
    private static final int MEGABYTES = 64;

    private static final String GEO_JSON = "application/geo+json";

    private final GridTransfer transfer;
    private final Caller caller;

    GridTransferController(GridTransfer transfer, Caller caller) {
        this.transfer = transfer;
        this.caller = caller;
    }

    @GetMapping(produces = GEO_JSON)
    @Operation(
            summary = "Export the grid",
            description =
                    "The caller's part of the grid as a FeatureCollection (RFC 7946, WGS 84) with code, name, level"
                            + " and parent of each unit; for administrators.")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok(transfer.exportGeoJson(caller.known()).getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping
    @Operation(
            summary = "Import a grid",
            description = "Takes over a FeatureCollection as the export writes it, all of it or, naming the feature at"
                    + " fault, nothing: units with known codes are redrawn and renamed, others are added; for"
                    + " administrators.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = GEO_JSON, schema = @Schema(type = "object"))))
    Imported take(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes((MEGABYTES << 20) + 1);
        if (body.length > MEGABYTES << 20) {
            throw Refusal.tooLarge("body", "api.body.large", MEGABYTES);
        }
        return new Imported(transfer.importGeoJson(caller.known(), new String(body, StandardCharsets.UTF_8)));
    }

    @Schema(name = "ImportedGrid", description = "How many units were read.")
    record Imported(int units) {}
}
