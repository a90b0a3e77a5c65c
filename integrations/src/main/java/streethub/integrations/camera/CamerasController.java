package streethub.integrations.camera;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.camera.CameraEdit;
import streethub.camera.CameraSetup;
import streethub.camera.CameraView;
import streethub.camera.CameraViewings;
import streethub.camera.Cameras;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.integrations.camera.CameraRequests.CameraRequest;
import streethub.integrations.camera.CameraRequests.SetupResponse;
import streethub.integrations.camera.CameraRequests.TicketResponse;
import streethub.integrations.camera.CameraRequests.ViewingItem;
import streethub.integrations.camera.CameraRequests.ViewingRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/cameras")
@Tag(name = "Cameras", description = "Cameras at key nodes, within the caller's scope, and who looks through them.")
class CamerasController {

    private final Cameras cameras;
    private final CameraSetup setup;
    private final CameraViewings viewings;
    private final Grids grids;
    private final Caller caller;

    CamerasController(Cameras cameras, CameraSetup setup, CameraViewings viewings, Grids grids, Caller caller) {
        this.cameras = cameras;
        this.setup = setup;
        this.viewings = viewings;
        this.grids = grids;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "List cameras",
            description = "Cameras in the caller's scope, by grid unit; or, near a place, those within a kilometre that"
                    + " are switched on, the nearest first and on one page. For dispatchers, secretaries, verifiers and"
                    + " administrators.")
    CursorPage<CameraItem> list(
            @Parameter(description = "Near this place: latitude,longitude in WGS 84.", example = "30.83,103.83")
                    @RequestParam(required = false)
                    @Nullable String near,
            @Parameter(description = "Only within this unit.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        Actor actor = caller.staff();
        GridCode within = Query.gridCode("gridUnit", gridUnit);
        int most = Query.limit(limit);
        if (near == null || near.isEmpty()) {
            return cameras.list(actor, within, Query.text("cursor", cursor), most)
                    .map(camera -> CameraItem.of(camera, null, grids));
        }
        return new CursorPage<>(
                cameras.near(actor, place(near), within, most).stream()
                        .map(found -> CameraItem.of(found.camera(), found.metres(), grids))
                        .toList(),
                null);
    }

    private static GeoPoint place(String near) {
        String[] parts = near.split(",", -1);
        if (parts.length != 2) {
            throw Refusal.invalid("near", "api.field.malformed");
        }
        return new GeoPoint(Query.fraction("near", parts[0].strip()), Query.fraction("near", parts[1].strip()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter a camera", description = "For administrators of its place.")
    SetupResponse add(Body<CameraRequest> body) {
        Actor actor = caller.known();
        setup.requireAdmin(actor);
        return answer(actor, setup.add(actor, body.get().toCamera()));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a camera",
            description =
                    "What is left out stays; for administrators of its place. Switched off, it ends every viewing.")
    SetupResponse change(@PathVariable String id, Body<CameraRequest> body) {
        Actor actor = caller.known();
        CameraEdit before = setup.entered(actor, id);
        return answer(actor, setup.change(actor, id, body.get().change(before)));
    }

    private SetupResponse answer(Actor actor, CameraView camera) {
        CameraEdit entered = setup.entered(actor, camera.id());
        return new SetupResponse(CameraItem.of(camera, null, grids), entered.streamUrl(), entered.enabled());
    }

    @PostMapping("/{id}/viewings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Look through a camera",
            description = "Logs who looks and why, and answers with a playlist that opens to this account for ten"
                    + " minutes. For dispatchers, secretaries and administrators; for verifiers with the number of a"
                    + " case.")
    TicketResponse look(@PathVariable String id, Body<ViewingRequest> body) {
        Actor actor = caller.known();
        return TicketResponse.of(body.act(request -> viewings.begin(actor, id, request.toReason())));
    }

    @GetMapping("/{id}/viewings")
    @Operation(
            summary = "Who looked through a camera",
            description = "The newest first; for administrators of its place.")
    CursorPage<ViewingItem> log(
            @PathVariable String id,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        Actor actor = caller.known();
        setup.requireAdmin(actor);
        CameraView camera = cameras.get(actor, id);
        return viewings.log(actor, camera.id(), Query.text("cursor", cursor), Query.limit(limit))
                .map(ViewingItem::of);
    }
}
