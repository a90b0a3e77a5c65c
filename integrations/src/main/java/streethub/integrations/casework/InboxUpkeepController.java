package streethub.integrations.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.casework.InboxUpkeep;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;

/** Upkeep of the inbox table. */
@RestController
@RequestMapping(ApiPath.V1 + "/inbox")
@Tag(name = "Tasks")
class InboxUpkeepController {

    private final InboxUpkeep upkeep;
    private final Caller caller;

    InboxUpkeepController(InboxUpkeep upkeep, Caller caller) {
        this.upkeep = upkeep;
        this.caller = caller;
    }

    @PostMapping("/rebuild")
    @Operation(
            summary = "Rebuild the inbox table",
            description = "Writes the open tasks anew from the engine, for when the nightly comparison found a"
                    + " difference; for administrators.")
    Rebuilt rebuild() {
        return new Rebuilt(upkeep.rebuild(caller.known()), upkeep.differences());
    }

    @Schema(
            name = "RebuiltInbox",
            description = "How many tasks are open, and how many still differ from the engine's.")
    record Rebuilt(int tasks, int differences) {}
}
