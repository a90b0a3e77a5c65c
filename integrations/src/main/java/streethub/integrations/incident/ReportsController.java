package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import streethub.attachment.CleanPhoto;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.identity.Actor;
import streethub.incident.Incidents;
import streethub.incident.Report;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.BodyReader;
import streethub.integrations.web.Caller;
import streethub.integrations.web.OnceOnly;
import streethub.integrations.web.RateLimits;
import streethub.integrations.web.WordsAndPhotos;

@RestController
@RequestMapping(ApiPath.V1 + "/incidents")
@Tag(name = "Incidents", description = "Cases from the report to the verified end.")
class ReportsController {

    private static final int MOST_PHOTOS = 5;

    private final Incidents incidents;
    private final Photos photos;
    private final OnceOnly onceOnly;
    private final BodyReader bodies;
    private final RateLimits limits;
    private final Caller caller;

    ReportsController(
            Incidents incidents,
            Photos photos,
            OnceOnly onceOnly,
            BodyReader bodies,
            RateLimits limits,
            Caller caller) {
        this.incidents = incidents;
        this.photos = photos;
        this.onceOnly = onceOnly;
        this.bodies = bodies;
        this.limits = limits;
        this.caller = caller;
    }

    @PostMapping
    @SecurityRequirements
    @Operation(
            summary = "Report",
            description = "Opens a case; strangers may. As JSON, or as multipart with the same JSON in the part report"
                    + " and up to five photos in parts photos (JPEG, PNG or WebP, at most 10 MB and 40 megapixels"
                    + " each). The same request under the same Idempotency-Key within a day opens no second case and"
                    + " gets the same answer.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ReportRequest.class)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = ReportParts.class))
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "The case.",
            headers = @Header(name = "Location", description = "Where to follow it."))
    ResponseEntity<ReceiptResponse> report(
            @Parameter(description = "1 to 255 visible ASCII characters, counted per caller and body.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException, MissingServletRequestPartException {
        Actor actor = caller.any();
        WordsAndPhotos filed = WordsAndPhotos.of(request, "report", MOST_PHOTOS);
        Report report = bodies.read(filed.words(), ReportRequest.class).get().toReport();
        String client = request.getRemoteAddr();
        limits.report(client);
        limits.photos(client, filed.photos().size());
        // Decoding takes up to seconds: not while a transaction holds a connection.
        List<CleanPhoto> clean = filed.photos().stream().map(photos::clean).toList();
        ReceiptResponse receipt = onceOnly.answer(actor, key, filed.hash(), ReceiptResponse.class, () -> {
            List<PhotoId> stored = clean.stream().map(photos::store).toList();
            return ReceiptResponse.of(incidents.report(actor, report, stored));
        });
        return ResponseEntity.created(URI.create(ApiPath.V1 + "/incidents/" + receipt.number()))
                .body(receipt);
    }

    @Schema(name = "ReportParts")
    record ReportParts(ReportRequest report, @Nullable List<MultipartFile> photos) {}
}
