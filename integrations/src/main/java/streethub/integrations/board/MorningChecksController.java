package streethub.integrations.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.board.CheckException;
import streethub.board.MorningCheck;
import streethub.board.MorningChecks;
import streethub.device.DeviceState;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/morning-checks")
@Tag(name = "Status board")
class MorningChecksController {

    private static final int USUAL = 31;

    private final MorningChecks checks;
    private final Caller caller;

    MorningChecksController(MorningChecks checks, Caller caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @Schema(name = "MorningCheckRequest", description = "That all facilities of the unit have been seen.")
    record MorningCheckRequest(
            @Schema(description = "The secretary's own where absent.", nullable = true) @Nullable String gridUnit,

            @Schema(
                    description = "A word on each facility in alarm, offline or unknown; one with an open case may go"
                            + " without.",
                    nullable = true)
            @Nullable List<@Nullable ExceptionRequest> exceptions) {

        Map<String, String> remarks() {
            Map<String, String> remarks = new HashMap<>();
            for (ExceptionRequest one : exceptions == null ? List.<ExceptionRequest>of() : exceptions) {
                String device = one == null ? null : one.device();
                if (one == null || device == null) {
                    throw Refusal.invalid("exceptions", "api.field.malformed");
                }
                String remark = one.remark();
                remarks.put(device, remark == null ? "" : remark);
            }
            return remarks;
        }
    }

    @Schema(name = "MorningExceptionRequest")
    record ExceptionRequest(
            @Schema(description = "Id of the device.", requiredMode = RequiredMode.REQUIRED) @Nullable String device,

            @Schema(description = "What is done about it, at most 200 characters.", nullable = true) @Nullable String remark) {}

    @Schema(name = "MorningCheck", description = "A check as it was signed.")
    record CheckResponse(
            long id,
            String gridUnit,
            LocalDate day,
            OffsetDateTime at,

            @Schema(description = "Display name of who signed.")
            String by,

            @Schema(description = "How the facilities stood at that moment.")
            Map<DeviceState, Integer> counts,

            List<ExceptionResponse> exceptions) {

        static CheckResponse of(MorningCheck check) {
            return new CheckResponse(
                    check.id(),
                    check.unit().value(),
                    check.day(),
                    ApiTime.of(check.at()),
                    check.by(),
                    check.counts().numbers(),
                    check.exceptions().stream().map(ExceptionResponse::of).toList());
        }
    }

    @Schema(name = "MorningException")
    record ExceptionResponse(
            String device,
            String name,
            String family,
            String gridUnit,
            DeviceState state,

            @Schema(description = "Of the case that was open on it.", nullable = true) @Nullable String caseNumber,

            String remark) {

        static ExceptionResponse of(CheckException one) {
            return new ExceptionResponse(
                    one.device(),
                    one.name(),
                    one.family().code(),
                    one.unit().value(),
                    one.state(),
                    one.caseNumber(),
                    one.remark());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sign a morning check",
            description = "That all facilities of the unit have been seen; once a day, 409 for a second; for"
                    + " secretaries of the unit.")
    CheckResponse sign(Body<MorningCheckRequest> body) {
        Actor actor = caller.staff();
        return body.act(request -> CheckResponse.of(
                checks.sign(actor, Query.gridCode("gridUnit", request.gridUnit()), request.remarks())));
    }

    @GetMapping
    @Operation(summary = "List morning checks", description = "In the caller's scope, the newest first; for staff.")
    CursorPage<CheckResponse> list(
            @Parameter(description = "Only of this unit and those below.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "31"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        return checks.page(
                        caller.staff(),
                        Query.gridCode("gridUnit", gridUnit),
                        Query.text("cursor", cursor),
                        Query.limit(limit, USUAL))
                .map(CheckResponse::of);
    }
}
