package streethub.integrations.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.device.Maintenance;
import streethub.device.MaintenancePlan;
import streethub.device.Maintenances;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.PathId;
import streethub.integrations.web.Query;
import streethub.sensor.DeviceFamilies;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/maintenance")
@Tag(name = "Devices")
class MaintenanceController {

    private final Maintenances maintenances;
    private final DeviceFamilies families;
    private final Caller caller;

    MaintenanceController(Maintenances maintenances, DeviceFamilies families, Caller caller) {
        this.maintenances = maintenances;
        this.families = families;
        this.caller = caller;
    }

    @Schema(name = "Maintenance", description = "A time in which what facilities say is no alarm.")
    record Item(
            long id,
            @Schema(nullable = true) @Nullable String device,
            @Schema(nullable = true) @Nullable String family,
            String gridUnit,
            OffsetDateTime beginsAt,
            OffsetDateTime endsAt,
            String reason,
            String plannedBy,
            boolean begun,
            @Schema(nullable = true) @Nullable OffsetDateTime endedAt) {

        static Item of(Maintenance one) {
            return new Item(
                    one.id(),
                    one.device(),
                    one.family() == null ? null : one.family().code(),
                    one.gridUnit().value(),
                    ApiTime.of(one.beginsAt()),
                    ApiTime.of(one.endsAt()),
                    one.reason(),
                    one.plannedBy(),
                    one.begun(),
                    ApiTime.orNull(one.endedAt()));
        }
    }

    @Schema(name = "MaintenanceRequest", description = "Of one device, or of those of a unit, or of a family there.")
    record MaintenanceRequest(
            @Schema(nullable = true) @Nullable String device,
            @Schema(nullable = true) @Nullable String family,
            @Schema(nullable = true) @Nullable String gridUnit,

            @Schema(description = "With offset; at once where absent.", nullable = true) @Nullable String beginsAt,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String endsAt,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {

        MaintenancePlan plan(DeviceFamilies families) {
            return new MaintenancePlan(
                    Query.text("device", device),
                    families.choice("family", family),
                    Query.gridCode("gridUnit", gridUnit),
                    Query.instant("beginsAt", beginsAt),
                    Query.instant("endsAt", endsAt),
                    reason);
        }
    }

    @Schema(name = "MaintenanceEnd")
    record MaintenanceEnd() {}

    @GetMapping
    @Operation(summary = "List maintenance", description = "In the caller's scope, the newest first; for staff.")
    CursorPage<Item> list(
            @Parameter(description = "Only what is about this device.") @RequestParam(required = false) @Nullable String device,
            @Parameter(schema = @Schema(type = "boolean", defaultValue = "false"), description = "Only what goes on.")
                    @RequestParam(required = false)
                    @Nullable String open,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor) {
        return maintenances
                .page(caller.staff(), Query.text("device", device), "true".equals(open), Query.text("cursor", cursor))
                .map(Item::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Plan maintenance",
            description =
                    "Until it ends what the devices say is no alarm; for dispatchers, facility managers and administrators.")
    Item plan(Body<MaintenanceRequest> body) {
        Actor actor = caller.staff();
        return Item.of(maintenances.plan(actor, body.get().plan(families)));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End maintenance",
            description = "Before its time; for dispatchers, facility managers and administrators.")
    void end(@PathVariable String id, Body<MaintenanceEnd> body) {
        Actor actor = caller.known();
        long number = number(id);
        body.run(nothing -> maintenances.end(actor, number));
    }

    private static long number(String id) {
        return PathId.number(id, () -> Refusal.notFound("device.maintenance.unknown", id));
    }
}
