package streethub.integrations.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.alarm.AlarmFilter;
import streethub.alarm.AlarmState;
import streethub.alarm.Alarms;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.PathId;
import streethub.integrations.web.Query;
import streethub.sensor.DeviceFamilies;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/alarms")
@Tag(name = "Alarms", description = "What facilities' sensors say is wrong, within the caller's scope.")
class AlarmsController {

    private final Alarms alarms;
    private final DeviceFamilies families;
    private final Caller caller;

    AlarmsController(Alarms alarms, DeviceFamilies families, Caller caller) {
        this.alarms = alarms;
        this.families = families;
        this.caller = caller;
    }

    @Schema(name = "AlarmNote")
    record AlarmNote(@Schema(nullable = true) @Nullable String words) {}

    @Schema(name = "AlarmComment")
    record AlarmComment(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String words) {}

    @Schema(name = "AlarmAssignment")
    record AlarmAssignment(
            @Schema(description = "Username of staff of its place.", requiredMode = RequiredMode.REQUIRED) @Nullable String assignee) {}

    @Schema(name = "AlarmSilence", description = "Until when repetitions neither count nor are told, and why.")
    record AlarmSilence(
            @Schema(description = "With offset, at most 30 days ahead.", requiredMode = RequiredMode.REQUIRED) @Nullable String until,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "List alarms", description = "Alarms in the caller's scope, the newest first; for staff.")
    CursorPage<AlarmItem> list(
            @Parameter(schema = @Schema(implementation = AlarmState.class)) @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Code of a family, such as LIFT.") @RequestParam(required = false) @Nullable String family,
            @Parameter(description = "Only within this unit.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "Only of this device.") @RequestParam(required = false) @Nullable String device,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        AlarmFilter filter = new AlarmFilter(
                Query.choice("state", state, AlarmState.class),
                families.choice("family", family),
                Query.gridCode("gridUnit", gridUnit),
                Query.text("device", device));
        return alarms.page(
                        caller.staff(), filter, Query.text("cursor", cursor), Query.limit(limit, CursorPage.MAX_LIMIT))
                .map(AlarmItem::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An alarm", description = "With what happened to it; for staff in scope, 404 for others.")
    AlarmDetail get(@PathVariable String id) {
        return detail(caller.known(), number(id));
    }

    @PostMapping("/{id}/acknowledge")
    @Operation(summary = "Acknowledge", description = "Says that somebody knows of it; 409 the second time.")
    AlarmDetail acknowledge(@PathVariable String id, Body<AlarmNote> body) {
        Actor actor = caller.known();
        long number = number(id);
        body.run(note -> alarms.acknowledge(actor, number, note.words()));
        return detail(actor, number);
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "Assign", description = "To staff of its place; for dispatchers and administrators.")
    AlarmDetail assign(@PathVariable String id, Body<AlarmAssignment> body) {
        Actor actor = caller.known();
        long number = number(id);
        body.run(to -> alarms.assign(actor, number, to.assignee() == null ? "" : to.assignee()));
        return detail(actor, number);
    }

    @PostMapping("/{id}/comment")
    @Operation(summary = "Comment", description = "A sentence in the alarm's history.")
    AlarmDetail comment(@PathVariable String id, Body<AlarmComment> body) {
        Actor actor = caller.known();
        long number = number(id);
        body.run(comment -> alarms.comment(actor, number, comment.words()));
        return detail(actor, number);
    }

    @PostMapping("/{id}/silence")
    @Operation(
            summary = "Silence",
            description = "Repetitions neither count nor are told until then; for dispatchers and administrators.")
    AlarmDetail silence(@PathVariable String id, Body<AlarmSilence> body) {
        Actor actor = caller.known();
        long number = number(id);
        body.run(wish -> alarms.silence(actor, number, Query.instant("until", wish.until()), wish.reason()));
        return detail(actor, number);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "End the silence", description = "Before its time; for dispatchers and administrators.")
    AlarmDetail resume(@PathVariable String id, Body<AlarmNote> body) {
        Actor actor = caller.known();
        long number = number(id);
        body.run(nothing -> alarms.resume(actor, number));
        return detail(actor, number);
    }

    private AlarmDetail detail(Actor actor, long id) {
        return AlarmDetail.of(alarms.get(actor, id), alarms.history(actor, id));
    }

    private static long number(String id) {
        return PathId.number(id, () -> Refusal.notFound("alarm.unknown", id));
    }
}
