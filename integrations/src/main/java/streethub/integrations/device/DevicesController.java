package streethub.integrations.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.device.DeviceFilter;
import streethub.device.DeviceReadings;
import streethub.device.DeviceState;
import streethub.device.Devices;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.sensor.DeviceFamilies;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/devices")
@Tag(name = "Devices", description = "Facilities' sensors within the caller's scope.")
class DevicesController {

    private final Devices devices;
    private final DeviceReadings readings;
    private final DeviceFamilies families;
    private final Grids grids;
    private final Caller caller;
    private final Clock clock;

    DevicesController(
            Devices devices,
            DeviceReadings readings,
            DeviceFamilies families,
            Grids grids,
            Caller caller,
            Clock clock) {
        this.devices = devices;
        this.readings = readings;
        this.families = families;
        this.grids = grids;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List devices", description = "Devices in the caller's scope, by id; for staff.")
    CursorPage<DeviceResponse> list(
            @Parameter(description = "Code of a family, such as LIFT.") @RequestParam(required = false) @Nullable String family,
            @Parameter(schema = @Schema(implementation = DeviceState.class)) @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Only within this unit.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "Part of the name, the id or the EUI, in any case.")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "200"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        DeviceFilter filter = new DeviceFilter(
                families.choice("family", family),
                Query.choice("state", state, DeviceState.class),
                Query.gridCode("gridUnit", gridUnit),
                Query.text("q", q));
        return devices.page(
                        caller.staff(), filter, Query.text("cursor", cursor), Query.limit(limit, CursorPage.MAX_LIMIT))
                .map(device -> DeviceResponse.of(device, grids));
    }

    @GetMapping("/{id}/readings")
    @Operation(
            summary = "A device's readings",
            description = "Of the last day where no time is told. Each reading where the span is up to seven days, and"
                    + " for a longer one, which needs a quantity, the least, mean and most of each hour. For staff in"
                    + " scope; 404 for others.")
    ReadingsResponse readings(
            @PathVariable String id,
            @Parameter(description = "A time with offset, or a day.") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Before then.") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Such as pressure; all where absent.") @RequestParam(required = false) @Nullable String quantity) {
        Actor actor = caller.known();
        Instant until = Query.instant("to", to);
        Instant end = until == null ? clock.instant() : until;
        Instant since = Query.instant("from", from);
        Instant begin = since == null ? end.minus(Duration.ofDays(1)) : since;
        String wanted = Query.text("quantity", quantity);
        return wanted != null && begin.plus(DeviceReadings.LONGEST).isBefore(end)
                ? ReadingsResponse.hours(readings.hours(actor, id, wanted, begin, end), wanted)
                : ReadingsResponse.each(readings.of(actor, id, begin, end), wanted);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A device", description = "For staff in scope; 404 for others.")
    DeviceResponse get(@PathVariable String id) {
        return DeviceResponse.of(devices.get(caller.known(), id), grids);
    }
}
