package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.forum.CommonMatters;
import streethub.forum.MatterView;
import streethub.identity.Actor;
import streethub.integrations.forum.MatterRequests.AdmitRequest;
import streethub.integrations.forum.MatterRequests.MatterDecisionRequest;
import streethub.integrations.forum.MatterRequests.MatterRequest;
import streethub.integrations.forum.MatterRequests.VoteRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/topics/{id}")
@Tag(name = "Common matters", description = "What a courtyard discusses, votes on in secret, and decides.")
class MattersController {

    private final CommonMatters matters;
    private final Caller caller;

    MattersController(CommonMatters matters, Caller caller) {
        this.matters = matters;
        this.caller = caller;
    }

    @GetMapping("/votes")
    @SecurityRequirements
    @Operation(
            summary = "A common matter",
            description = "What a courtyard decides on this topic; the result once the vote is over, not before.")
    MatterResponse find(@PathVariable String id) {
        return MatterResponse.of(shown(id));
    }

    @PostMapping("/votes")
    @Operation(summary = "Vote", description = "In secret, once a household or person of the courtyard.")
    Voted vote(@PathVariable String id, Body<VoteRequest> body) {
        Actor actor = caller.known();
        body.run(vote -> {
            List<String> choices = matters.of(id).map(MatterView::choices).orElse(List.of());
            matters.vote(actor, id, vote.place(choices));
        });
        return new Voted(id, true);
    }

    @PostMapping("/matter")
    @Operation(
            summary = "Propose",
            description = "That the courtyard decides something; the secretary admits it first.")
    @ApiResponse(responseCode = "201", description = "The matter.")
    ResponseEntity<MatterResponse> propose(@PathVariable String id, Body<MatterRequest> body) {
        Actor actor = caller.known();
        MatterView matter = body.act(proposal -> matters.propose(actor, id, proposal.toMatter()));
        return ResponseEntity.created(URI.create(ApiPath.V1 + "/topics/" + id + "/votes"))
                .body(MatterResponse.of(matter));
    }

    @PostMapping("/matter/admit")
    @Operation(summary = "Admit", description = "The secretary lets it be discussed, or says why not.")
    Admitted admit(@PathVariable String id, Body<AdmitRequest> body) {
        Actor actor = caller.known();
        return body.act(said -> {
            matters.admit(actor, id, said.admitted(), said.reasons());
            return new Admitted(id, Boolean.TRUE.equals(said.admitted()));
        });
    }

    @PostMapping("/matter/decide")
    @Operation(summary = "Decide", description = "The secretary decides after the vote, with reasons.")
    MatterResponse decide(@PathVariable String id, Body<MatterDecisionRequest> body) {
        Actor actor = caller.known();
        body.run(said ->
                matters.decide(actor, id, said.accepted(), said.reasons(), Boolean.TRUE.equals(said.followUp())));
        return MatterResponse.of(matters.find(actor, id));
    }

    private MatterView shown(String id) {
        return matters.of(id).orElseThrow(() -> Refusal.notFound("forum.matter.unknown", id));
    }

    @Schema(name = "Voted", description = "That the vote was taken.")
    record Voted(String topic, boolean voted) {}

    @Schema(name = "Admitted", description = "Whether it is discussed now.")
    record Admitted(String topic, boolean admitted) {}
}
