package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.grid.DutyLeave;
import streethub.grid.DutyLeaves;
import streethub.grid.LeavePlan;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.PathId;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/duty/leaves")
@Tag(name = "Duty")
class DutyLeavesController {

    private final DutyLeaves leaves;
    private final Caller caller;

    DutyLeavesController(DutyLeaves leaves, Caller caller) {
        this.leaves = leaves;
        this.caller = caller;
    }

    @Schema(name = "DutyLeave", description = "A time in which a grid worker is away from a unit.")
    record Item(
            long id,
            String gridUnit,
            String username,
            String displayName,

            @Schema(description = "Who of the same unit stands in; null where nobody does.", nullable = true) @Nullable String standIn,

            @Schema(nullable = true) @Nullable String standInName,
            OffsetDateTime beginsAt,
            OffsetDateTime endsAt,
            String reason) {

        static Item of(DutyLeave leave) {
            return new Item(
                    leave.id(),
                    leave.unit().value(),
                    leave.username(),
                    leave.displayName(),
                    leave.standIn(),
                    leave.standInName(),
                    ApiTime.of(leave.beginsAt()),
                    ApiTime.of(leave.endsAt()),
                    leave.reason());
        }
    }

    @Schema(name = "DutyLeaveRequest", description = "Who is away, from when to when, and why.")
    record DutyLeaveRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "51011700600101") @Nullable String gridUnit,

            @Schema(description = "A grid worker of exactly that unit.", requiredMode = RequiredMode.REQUIRED) @Nullable String username,

            @Schema(
                    description = "Another of them, on duty in the worker's shifts meanwhile; cases go to the level"
                            + " above where absent.",
                    nullable = true)
            @Nullable String standIn,

            @Schema(description = "With offset, or a day.", requiredMode = RequiredMode.REQUIRED) @Nullable String beginsAt,

            @Schema(
                    description = "With offset, or the day on which the worker is back.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String endsAt,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = LeavePlan.LONGEST_REASON) @Nullable String reason) {

        LeavePlan plan() {
            return new LeavePlan(
                    Query.gridCode("gridUnit", gridUnit),
                    username,
                    standIn,
                    Query.instant("beginsAt", beginsAt),
                    Query.instant("endsAt", endsAt),
                    reason);
        }
    }

    @GetMapping
    @Operation(
            summary = "List leaves",
            description =
                    "Those that are not over, by unit, on one page, in the caller's own part of the grid; for staff.")
    CursorPage<Item> list(
            @Parameter(description = "Only of this unit and what lies below it.")
                    @RequestParam(required = false)
                    @Nullable String gridUnit) {
        Actor actor = caller.known();
        return new CursorPage<>(
                leaves.list(actor, Query.gridCode("gridUnit", gridUnit)).stream()
                        .map(Item::of)
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a leave",
            description = "409 where the worker is away then already. For administrators and secretaries of the place.")
    Item add(Body<DutyLeaveRequest> body) {
        Actor actor = caller.known();
        return Item.of(body.act(leave -> leaves.add(actor, leave.plan())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a leave",
            description = "The shifts hold again from now on. For administrators and secretaries of the place.")
    void remove(@PathVariable String id) {
        leaves.remove(caller.known(), number(id));
    }

    private static long number(String id) {
        return PathId.number(id, () -> Refusal.notFound("grid.leave.unknown"));
    }
}
