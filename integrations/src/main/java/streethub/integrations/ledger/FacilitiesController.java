package streethub.integrations.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.device.Devices;
import streethub.device.SensorBinding;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.integrations.device.DeviceResponse;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.ledger.FacilityChange;
import streethub.ledger.FacilityLedger;
import streethub.ledger.LedgerField;

@RestController
@RequestMapping(ApiPath.V1 + "/devices")
@Tag(name = "Devices")
class FacilitiesController {

    private final FacilityLedger ledger;
    private final Devices devices;
    private final Grids grids;
    private final Caller caller;

    FacilitiesController(FacilityLedger ledger, Devices devices, Grids grids, Caller caller) {
        this.ledger = ledger;
        this.devices = devices;
        this.grids = grids;
        this.caller = caller;
    }

    @Schema(name = "FacilityRecord", description = "What the ledger knows of a facility.")
    record RecordResponse(
            @Schema(description = "By the names of FacilityRequest, only what is known.")
            Map<String, String> record,

            @Schema(description = "The newest first.") List<SensorResponse> sensors,
            @Schema(description = "The newest first.") List<ChangeResponse> changes) {}

    @Schema(name = "SensorBinding", description = "A sensor of a facility, and from when to when it was.")
    record SensorResponse(
            @Schema(description = "Its EUI, or what its network calls it.")
            String reference,

            String model,
            OffsetDateTime since,

            @Schema(description = "Null for the sensor that it has now.", nullable = true) @Nullable OffsetDateTime until) {

        static SensorResponse of(SensorBinding one) {
            return new SensorResponse(
                    one.reference(), one.model(), ApiTime.of(one.since()), ApiTime.orNull(one.until()));
        }
    }

    @Schema(name = "FacilityChange")
    record ChangeResponse(
            OffsetDateTime at,

            @Schema(description = "Display name of who changed it.")
            String by,

            String field,
            String before,
            String after) {

        static ChangeResponse of(FacilityChange one) {
            return new ChangeResponse(ApiTime.of(one.at()), one.by(), one.field(), one.before(), one.after());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a facility",
            description = "With its sensor, if it has one; for administrators and facility managers of the place.")
    DeviceResponse create(Body<FacilityRequest> body) {
        Actor actor = caller.known();
        return body.act(request -> DeviceResponse.of(devices.get(actor, ledger.create(actor, request.texts())), grids));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a facility",
            description = "Another EUI or model is another sensor from now on, of which the history is kept; id and"
                    + " family stay; for administrators and facility managers of the place.")
    DeviceResponse change(@PathVariable String id, Body<FacilityRequest> body) {
        Actor actor = caller.known();
        ledger.requireKeeper(actor, id);
        return body.act(request -> {
            ledger.edit(actor, id, request.texts(), null);
            return DeviceResponse.of(devices.get(actor, id), grids);
        });
    }

    @GetMapping("/{id}/record")
    @Operation(
            summary = "A facility's record",
            description = "Its fields by the national standard, its sensors and who changed what; for staff in scope.")
    RecordResponse record(@PathVariable String id) {
        Actor actor = caller.known();
        Map<String, String> record = new TreeMap<>();
        for (Map.Entry<LedgerField, String> field :
                ledger.get(actor, id).record().entrySet()) {
            record.put(field.getKey().key(), field.getValue());
        }
        return new RecordResponse(
                record,
                devices.sensors(actor, id).stream().map(SensorResponse::of).toList(),
                ledger.history(actor, id).stream().map(ChangeResponse::of).toList());
    }
}
