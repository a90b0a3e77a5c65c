package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/incidents")
@Tag(name = "Incidents", description = "Cases from the report to the verified end.")
class IncidentsController {

    private final IncidentReading reading;
    private final Photos photos;
    private final IncidentAnswers answers;
    private final Caller caller;

    IncidentsController(IncidentReading reading, Photos photos, IncidentAnswers answers, Caller caller) {
        this.reading = reading;
        this.photos = photos;
        this.answers = answers;
        this.caller = caller;
    }

    @GetMapping("/{number}")
    @SecurityRequirements
    @Operation(
            summary = "Follow a case",
            description = "For staff in scope, for the account that reported it, and for whoever has its tracking code;"
                    + " 404 for others.")
    IncidentResponse find(
            @PathVariable String number,
            @Parameter(description = "What the reporter got with the number.") @RequestParam(required = false) @Nullable String trackingCode,
            HttpServletRequest request) {
        String code = Query.text("trackingCode", trackingCode);
        return answers.detail(ApiLanguage.of(request), reading.find(caller.any(), number, code), code);
    }

    @GetMapping
    @Operation(summary = "List cases", description = "Cases in the caller's scope, the newest first; for staff.")
    CursorPage<IncidentItem> list(
            @Parameter(schema = @Schema(implementation = IncidentStatus.class))
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(schema = @Schema(implementation = IncidentKind.class)) @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "Only within this unit.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "Filed then or later.", schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Filed before.", schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "Raised by this device.") @RequestParam(required = false) @Nullable String device,
            @Parameter(
                            description = "Only cases with each of these words in number, place or device.",
                            schema = @Schema(type = "string", maxLength = IncidentFilter.LONGEST_TEXT))
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(
                            description = "Items on the page.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            HttpServletRequest request) {
        caller.staff();
        IncidentFilter filter = new IncidentFilter(
                Query.choice("status", status, IncidentStatus.class),
                Query.choice("kind", kind, IncidentKind.class),
                Query.gridCode("gridUnit", gridUnit),
                Query.instant("from", from),
                Query.instant("to", to),
                Query.text("device", device),
                Query.text("q", q));
        return reading.list(caller.staff(), filter, Query.text("cursor", cursor), Query.limit(limit))
                .map(summary -> answers.item(ApiLanguage.of(request), summary));
    }

    @GetMapping("/{number}/photos/{photo}")
    @SecurityRequirements
    @Operation(summary = "A photo of a case", description = "For whoever may see the case.")
    ResponseEntity<Resource> photo(
            @PathVariable String number,
            @PathVariable String photo,
            @RequestParam(required = false) @Nullable String trackingCode,
            @Parameter(schema = @Schema(allowableValues = {"full", "thumbnail"}))
                    @RequestParam(required = false)
                    @Nullable String size) {
        PhotoId id = new PhotoId(photo);
        reading.requirePhoto(caller.any(), number, Query.text("trackingCode", trackingCode), id);
        PhotoSize wanted = Query.lowerCaseChoice("size", size, PhotoSize.class);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(photos.open(id, Objects.requireNonNullElse(wanted, PhotoSize.FULL)));
    }
}
