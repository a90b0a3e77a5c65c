package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.Actor;
import streethub.incident.IncidentReading;
import streethub.incident.Incidents;
import streethub.integrations.incident.VerbRequests.AcceptRequest;
import streethub.integrations.incident.VerbRequests.HandleRequest;
import streethub.integrations.incident.VerbRequests.RateRequest;
import streethub.integrations.incident.VerbRequests.ReasonRequest;
import streethub.integrations.incident.VerbRequests.ReopenRequest;
import streethub.integrations.incident.VerbRequests.TriageRequest;
import streethub.integrations.incident.VerbRequests.VerifyRequest;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;

/** Every verb answers with the case as it is then. */
@RestController
@RequestMapping(ApiPath.V1 + "/incidents/{number}")
@Tag(name = "Verbs", description = "What moves a case; each claims the task it finishes where that is free.")
class VerbsController {

    private final Incidents incidents;
    private final IncidentReading reading;
    private final IncidentAnswers answers;
    private final Caller caller;

    VerbsController(Incidents incidents, IncidentReading reading, IncidentAnswers answers, Caller caller) {
        this.incidents = incidents;
        this.reading = reading;
        this.answers = answers;
        this.caller = caller;
    }

    @PostMapping("/triage")
    @Operation(summary = "Triage", description = "A dispatcher decides on urgency and level.")
    IncidentResponse triage(@PathVariable String number, Body<TriageRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(triage -> incidents.triage(actor, number, triage.toTriage()));
        return now(actor, number, null, request);
    }

    @PostMapping("/accept")
    @Operation(summary = "Accept", description = "The worker at the level that has the case takes it on.")
    IncidentResponse accept(@PathVariable String number, Body<AcceptRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(nothing -> incidents.accept(actor, number));
        return now(actor, number, null, request);
    }

    @PostMapping("/handle")
    @Operation(summary = "Handle", description = "The handler says what was done and how it ended; after accepting.")
    IncidentResponse handle(@PathVariable String number, Body<HandleRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(handling -> incidents.handle(actor, number, handling.toHandling()));
        return now(actor, number, null, request);
    }

    @PostMapping("/hand-up")
    @Operation(summary = "Hand up", description = "Passes the case to the level above, before or after accepting.")
    IncidentResponse handUp(@PathVariable String number, Body<ReasonRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(why -> incidents.handUp(actor, number, why.reason()));
        return now(actor, number, null, request);
    }

    @PostMapping("/return")
    @Operation(summary = "Return", description = "\"Not mine\": back to the dispatcher, the second time a level up.")
    IncidentResponse giveBack(@PathVariable String number, Body<ReasonRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(why -> incidents.giveBack(actor, number, why.reason()));
        return now(actor, number, null, request);
    }

    @PostMapping("/department-status")
    @Operation(
            summary = "What the department says",
            description = "While it works on a case that was handed over to it; for dispatchers.")
    IncidentResponse departmentSays(@PathVariable String number, Body<ReasonRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(said -> incidents.departmentSays(actor, number, said.reason()));
        return now(actor, number, null, request);
    }

    @PostMapping("/verify")
    @Operation(
            summary = "Verify",
            description = "A verifier who neither handled nor dispatched the case says whether it is fixed.")
    IncidentResponse verify(@PathVariable String number, Body<VerifyRequest> body, HttpServletRequest request) {
        Actor actor = caller.known();
        body.run(found -> incidents.verify(actor, number, found.toVerification()));
        return now(actor, number, null, request);
    }

    @PostMapping("/rate")
    @SecurityRequirements
    @Operation(summary = "Rate", description = "The reporter says once how it was handled.")
    IncidentResponse rate(@PathVariable String number, Body<RateRequest> body, HttpServletRequest request) {
        Actor actor = caller.any();
        return body.act(rating -> {
            incidents.rate(actor, number, rating.trackingCode(), rating.toRating(), rating.words());
            return now(actor, number, rating.trackingCode(), request);
        });
    }

    @PostMapping("/reopen")
    @SecurityRequirements
    @Operation(summary = "Reopen", description = "The reporter sends a closed case back within seven days.")
    IncidentResponse reopen(@PathVariable String number, Body<ReopenRequest> body, HttpServletRequest request) {
        Actor actor = caller.any();
        return body.act(why -> {
            incidents.reopen(actor, number, why.trackingCode(), why.reason());
            return now(actor, number, why.trackingCode(), request);
        });
    }

    private IncidentResponse now(
            Actor actor, String number, @Nullable String trackingCode, HttpServletRequest request) {
        return answers.detail(ApiLanguage.of(request), reading.find(actor, number, trackingCode), trackingCode);
    }
}
