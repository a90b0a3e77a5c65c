package streethub.integrations.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRules;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/alarm-kinds")
@Tag(name = "Alarms")
class AlarmKindsController {

    private final AlarmRules rules;
    private final Caller caller;

    AlarmKindsController(AlarmRules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GetMapping
    @Operation(summary = "List kinds of alarms", description = "By code; for staff.")
    CursorPage<AlarmKindItem> list() {
        Actor unused = caller.staff();
        return new CursorPage<>(rules.kinds().stream().map(AlarmKindItem::of).toList(), null);
    }

    @PutMapping("/{code}")
    @Operation(
            summary = "Add or change a kind of alarm",
            description = "409 for one that came with the hub; for administrators.")
    AlarmKindItem put(@PathVariable String code, Body<AlarmKindItem> body) {
        Actor actor = caller.known();
        rules.requireAdmin(actor);
        AlarmKind kind = body.get().kind(code);
        rules.put(actor, kind);
        return AlarmKindItem.of(kind);
    }
}
