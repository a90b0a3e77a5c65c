package streethub.integrations.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.device.DeadLetters;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.PathId;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/dead-letters")
@Tag(name = "Devices")
class DeadLettersController {

    private final DeadLetters letters;
    private final Caller caller;

    DeadLettersController(DeadLetters letters, Caller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "List dead letters",
            description = "Messages that could not be taken in, the newest first; for" + " administrators.")
    CursorPage<DeadLetterItem> list(
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        return letters.page(caller.known(), Query.text("cursor", cursor), Query.limit(limit))
                .map(DeadLetterItem::of);
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Replay a dead letter",
            description = "Takes the message in once more and drops the letter; 409 says why that still fails; for"
                    + " administrators.")
    void replay(@PathVariable String id) {
        letters.replay(caller.known(), number(id));
    }

    private static long number(String id) {
        return PathId.number(id, () -> Refusal.notFound("deadLetter.unknown", id));
    }
}
