package streethub.integrations.incident;

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
import streethub.identity.Actor;
import streethub.incident.CaseMessage;
import streethub.incident.CaseThread;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;

/** What those who have a case on their hands say to each other. */
@RestController
@RequestMapping(ApiPath.V1 + "/incidents/{number}/messages")
@Tag(name = "Incidents")
class MessagesController {

    private final CaseThread thread;
    private final Caller caller;

    MessagesController(CaseThread thread, Caller caller) {
        this.thread = thread;
        this.caller = caller;
    }

    @Schema(name = "CaseMessage", description = "A message of a case's thread.")
    record Message(
            long id,
            OffsetDateTime at,
            String author,
            String authorName,

            @Schema(description = "As typed; empty where a photo says it.")
            String words,

            @Schema(description = "Whether a photo came with it, to be seen on the case's page.")
            boolean photo,

            @Schema(description = "The camera that the photo is from; null for any other.", nullable = true) @Nullable String camera) {

        static Message of(CaseMessage message) {
            return new Message(
                    message.id(),
                    ApiTime.of(message.at()),
                    message.author(),
                    message.authorName(),
                    message.words(),
                    message.photo() != null,
                    message.camera());
        }
    }

    @Schema(name = "MessageRequest")
    record MessageRequest(
            @Schema(description = "1 to 2,000 characters.", requiredMode = RequiredMode.REQUIRED) @Nullable String words) {}

    @GetMapping
    @Operation(
            summary = "Read a case's thread",
            description = "The newest first; for the case's dispatchers, handlers and verifiers, and nobody else.")
    CursorPage<Message> list(
            @PathVariable String number,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        return thread.page(caller.known(), number, Query.text("cursor", cursor), Query.limit(limit))
                .map(Message::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write in a case's thread", description = "The others in it are told; for the same.")
    Message write(@PathVariable String number, Body<MessageRequest> body) {
        Actor actor = caller.known();
        return Message.of(body.act(message -> thread.write(actor, number, message.words(), null)));
    }
}
