package streethub.integrations.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.identity.Actor;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.ledger.LedgerFiles;
import streethub.ledger.LedgerImport;
import streethub.sensor.DeviceFamilies;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/devices")
@Tag(name = "Devices")
class LedgerFilesController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_BYTES = 5 * 1024 * 1024 + 1;

    private final LedgerFiles files;
    private final DeviceFamilies families;
    private final Caller caller;

    LedgerFilesController(LedgerFiles files, DeviceFamilies families, Caller caller) {
        this.files = files;
        this.families = families;
        this.caller = caller;
    }

    @Schema(name = "LedgerImport", description = "How far a file is that is being taken in.")
    record ImportResponse(
            UUID id,
            LedgerImport.State state,

            @Schema(description = "0 to 100.") int percent,

            @Schema(description = "Rows with a facility.") int total,

            int checked,
            int written,

            @Schema(description = "Cells that are wrong; then nothing has been taken in, and the file is there marked.")
            int wrong) {

        static ImportResponse of(LedgerImport one) {
            return new ImportResponse(
                    one.id(), one.state(), one.percent(), one.total(), one.checked(), one.written(), one.wrong());
        }
    }

    @Schema(name = "LedgerFile")
    record FileParts(MultipartFile file) {}

    @PostMapping("/import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Import an Excel file of facilities",
            description = "All rows or, where a cell is wrong, none; at most 5 MB and 5,000 rows. A row whose id or"
                    + " identifier is known changes that facility. For administrators and facility managers.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = FileParts.class))))
    ImportResponse begin(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException, MissingServletRequestPartException {
        Actor actor = caller.known();
        files.requireKeeper(actor);
        UUID id = files.begin(actor, file(request), ApiLanguage.of(request));
        return ImportResponse.of(files.find(actor, id));
    }

    private static byte[] file(HttpServletRequest request) throws IOException, MissingServletRequestPartException {
        try {
            Part file = request.getPart("file");
            if (file == null) {
                throw new MissingServletRequestPartException("file");
            }
            return file.getInputStream().readNBytes(MOST_BYTES);
        } catch (MissingServletRequestPartException missing) {
            throw missing;
        } catch (ServletException malformed) {
            throw new MultipartException("not multipart", malformed);
        }
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "How far an import is", description = "One's own only.")
    ImportResponse find(@PathVariable String id) {
        return ImportResponse.of(files.find(caller.known(), uuid(id)));
    }

    @GetMapping("/imports/{id}/file")
    @Operation(
            summary = "The marked file of an import",
            description = "The cells as they were sent; those that are wrong are red and say in a comment what is.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> marked(@PathVariable String id) {
        return excel(files.marked(caller.known(), uuid(id)), "facilities-marked.xlsx");
    }

    @GetMapping("/import-template")
    @Operation(summary = "An empty Excel file to fill in", description = "For administrators and facility managers.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> template(@Parameter(hidden = true) HttpServletRequest request) {
        return excel(files.template(caller.known(), ApiLanguage.of(request)), "facilities-template.xlsx");
    }

    @GetMapping("/export")
    @Operation(
            summary = "Export facilities as an Excel file",
            description = "As it could be imported again; for administrators and facility managers.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(
            @Parameter(description = "Code of a family, such as LIFT.") @RequestParam(required = false) @Nullable String family,
            @Parameter(schema = @Schema(implementation = DeviceState.class)) @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Only within this unit.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "Part of the name, the id or the EUI, in any case.")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Actor actor = caller.known();
        files.requireKeeper(actor);
        DeviceFilter filter = new DeviceFilter(
                families.choice("family", family),
                Query.choice("state", state, DeviceState.class),
                Query.gridCode("gridUnit", gridUnit),
                Query.text("q", q));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.export(actor, filter, ApiLanguage.of(request), out);
        return excel(out.toByteArray(), "facilities.xlsx");
    }

    private static ResponseEntity<byte[]> excel(byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.notFound("ledger.import.unknown", id);
        }
    }
}
