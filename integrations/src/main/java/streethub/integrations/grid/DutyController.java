package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.grid.DutyPlanning;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.PathId;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/duty")
@Tag(name = "Duty", description = "Who is on duty at which unit of the grid, and when.")
class DutyController {

    private final DutyPlanning planning;
    private final Caller caller;

    DutyController(DutyPlanning planning, Caller caller) {
        this.planning = planning;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "Who is on duty",
            description = "At a unit of the caller's own part of the grid, or one above it; for staff.")
    DutyResponse onDuty(
            @Parameter(required = true) @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "With offset; now where absent.", schema = @Schema(format = "date-time"))
                    @RequestParam(required = false)
                    @Nullable String at) {
        Actor actor = caller.known();
        GridCode unit = Query.gridCode("gridUnit", gridUnit);
        if (unit == null) {
            throw Refusal.invalid("gridUnit", "api.field.missing");
        }
        return DutyResponse.of(planning.onDuty(actor, unit, Query.instant("at", at)));
    }

    @GetMapping("/shifts")
    @Operation(
            summary = "List shifts",
            description = "By unit and person, on one page, in the caller's own part of the grid; for staff.")
    CursorPage<DutyShiftItem> list(
            @Parameter(description = "Only of this unit and what lies below it.")
                    @RequestParam(required = false)
                    @Nullable String gridUnit) {
        Actor actor = caller.known();
        return new CursorPage<>(
                planning.list(actor, Query.gridCode("gridUnit", gridUnit)).stream()
                        .map(DutyShiftItem::of)
                        .toList(),
                null);
    }

    @GetMapping("/gaps")
    @Operation(
            summary = "List units without duty",
            description =
                    "Where nobody is on duty at any time of the coming seven days, by code, on one page; for staff.")
    CursorPage<GridUnitResponse> gaps(
            @Parameter(description = "Only of this unit and what lies below it.")
                    @RequestParam(required = false)
                    @Nullable String gridUnit,
            @Parameter(description = "Only this level, 1 to 4.", schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable String level) {
        Actor actor = caller.known();
        GridLevel only = level == null || level.isEmpty() ? null : GridLevel.of(Query.number("level", level));
        return new CursorPage<>(
                planning.gaps(actor, Query.gridCode("gridUnit", gridUnit), only).stream()
                        .map(GridUnitResponse::of)
                        .toList(),
                null);
    }

    @PostMapping("/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a shift",
            description = "One that stands just so is answered as it is; 409 where the person has another there at the"
                    + " same time. For administrators and secretaries of the place.")
    DutyShiftItem add(Body<DutyShiftRequest> body) {
        Actor actor = caller.known();
        return DutyShiftItem.of(body.act(shift -> planning.add(actor, shift.plan())));
    }

    @PutMapping("/shifts/{id}")
    @Operation(
            summary = "Change a shift",
            description = "All of it as it is to be; 409 where somebody has changed it since the version given. For"
                    + " administrators and secretaries of the place.")
    DutyShiftItem replace(@PathVariable String id, Body<DutyShiftRequest> body) {
        Actor actor = caller.known();
        long shift = number(id);
        return DutyShiftItem.of(body.act(now -> planning.replace(actor, shift, now.version(), now.plan())));
    }

    @DeleteMapping("/shifts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a shift",
            description = "409 where somebody has changed it since the version given. For administrators and"
                    + " secretaries of the place.")
    void remove(
            @PathVariable String id,
            @Parameter(required = true, schema = @Schema(type = "integer")) @RequestParam(required = false) @Nullable String version) {
        Actor actor = caller.known();
        Integer seen = version == null || version.isEmpty() ? null : Query.number("version", version);
        planning.remove(actor, number(id), seen);
    }

    private static long number(String id) {
        return PathId.number(id, () -> Refusal.notFound("grid.shift.unknown"));
    }
}
