package streethub.integrations.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.identity.Actor;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;
import streethub.shared.Texts;

@RestController
@RequestMapping(ApiPath.V1 + "/tasks")
@Tag(name = "Tasks", description = "The inbox of the caller.")
class TasksController {

    private final TaskInbox inbox;
    private final Texts texts;
    private final Caller caller;

    TasksController(TaskInbox inbox, Texts texts, Caller caller) {
        this.inbox = inbox;
        this.texts = texts;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "List tasks",
            description = "One queue of the caller's inbox: mine (held), claimable, started (open tasks of cases the"
                    + " caller began), done. The soonest due first; done ones the newest first.")
    CursorPage<TaskItem> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"mine", "claimable", "started", "done"},
                                            defaultValue = "mine"))
                    @RequestParam(required = false)
                    @Nullable String queue,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "100"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            HttpServletRequest request) {
        Actor actor = caller.staff();
        InboxQueue wanted =
                Objects.requireNonNullElse(Query.lowerCaseChoice("queue", queue, InboxQueue.class), InboxQueue.MINE);
        Locale locale = ApiLanguage.of(request);
        return inbox.page(actor, InboxFilter.all(wanted), Query.text("cursor", cursor), Query.limit(limit))
                .map(card -> item(locale, card));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Claim", description = "Takes a free task.")
    HolderResponse claim(@PathVariable String id, Body<NothingToSay> body) {
        Actor actor = caller.known();
        body.run(nothing -> inbox.claim(actor, id));
        return new HolderResponse(id, actor.username());
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Release", description = "Gives a task back to those who may take it.")
    HolderResponse release(@PathVariable String id, Body<NothingToSay> body) {
        Actor actor = caller.known();
        body.run(nothing -> inbox.release(actor, id));
        return new HolderResponse(id, null);
    }

    @PostMapping("/{id}/hand-over")
    @Operation(summary = "Hand over", description = "Passes a held task on to another account that may do it.")
    HolderResponse handOver(@PathVariable String id, Body<HandOverRequest> body) {
        Actor actor = caller.known();
        return body.act(request -> {
            inbox.handOver(actor, id, request.to());
            return new HolderResponse(id, request.to());
        });
    }

    private TaskItem item(Locale locale, TaskCard card) {
        String rule = card.rule();
        return new TaskItem(
                card.id(),
                card.task(),
                card.caseNumber(),
                texts.get(locale, card.subject()) + " · " + card.place(),
                card.gridUnit().value(),
                card.level() == null ? null : card.level().number(),
                card.urgency().isEmpty() ? null : card.urgency(),
                ApiTime.of(card.dueAt()),
                card.assignee(),
                rule == null ? null : texts.get(locale, rule),
                ApiTime.orNull(card.doneAt()));
    }
}
