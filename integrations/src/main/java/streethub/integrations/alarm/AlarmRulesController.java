package streethub.integrations.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import streethub.alarm.AlarmRule;
import streethub.alarm.AlarmRules;
import streethub.alarm.FacilityRule;
import streethub.device.Devices;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.sensor.DeviceFamilies;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/alarm-rules")
@Tag(name = "Alarms")
class AlarmRulesController {

    private final AlarmRules rules;
    private final DeviceFamilies families;
    private final Devices devices;
    private final Caller caller;

    AlarmRulesController(AlarmRules rules, DeviceFamilies families, Devices devices, Caller caller) {
        this.rules = rules;
        this.devices = devices;
        this.families = families;
        this.caller = caller;
    }

    @Schema(name = "AlarmRuleSwitch")
    record AlarmRuleSwitch(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Boolean enabled) {}

    @GetMapping
    @Operation(
            summary = "List alarm rules",
            description = "All, those of a family, or those that hold for a device: its own for a kind stand instead of"
                    + " its family's; for staff.")
    CursorPage<AlarmRuleItem> list(
            @Parameter(description = "Code of a family, such as LIFT.") @RequestParam(required = false) @Nullable String family,
            @Parameter(description = "Id of a device.") @RequestParam(required = false) @Nullable String device) {
        Actor actor = caller.staff();
        List<AlarmRule> found = device == null
                ? rules.list(actor, families.choice("family", family))
                : rules.of(actor, devices.get(actor, device).family(), device).stream()
                        .filter(one -> one.force() == FacilityRule.Force.HOLDS)
                        .map(FacilityRule::rule)
                        .toList();
        return new CursorPage<>(found.stream().map(AlarmRuleItem::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add an alarm rule",
            description = "Adds a rule or replaces one added before; 409 for one that came with the hub; for"
                    + " administrators.")
    AlarmRuleItem add(Body<AlarmRuleItem> body) {
        Actor actor = caller.known();
        rules.requireAdmin(actor);
        AlarmRule rule = body.get().rule(families);
        rules.put(actor, rule);
        return AlarmRuleItem.of(rule);
    }

    @PostMapping("/{code}/switch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Switch an alarm rule", description = "On or off, shipped ones too; for administrators.")
    void enable(@PathVariable String code, Body<AlarmRuleSwitch> body) {
        Actor actor = caller.known();
        rules.requireAdmin(actor);
        body.run(wish -> rules.enable(actor, code, Boolean.TRUE.equals(wish.enabled())));
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an alarm rule", description = "One that was added; for administrators.")
    void remove(@PathVariable String code) {
        rules.remove(caller.known(), code);
    }
}
