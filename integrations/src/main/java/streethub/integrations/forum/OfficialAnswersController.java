package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.forum.Forum;
import streethub.forum.OfficialAnswers;
import streethub.identity.Actor;
import streethub.integrations.forum.ModerationRequests.OfficialAnswerRequest;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;

@RestController
@RequestMapping(ApiPath.V1 + "/topics")
@Tag(name = "Moderation")
class OfficialAnswersController {

    private static final int USUAL = 50;

    private final OfficialAnswers answers;
    private final Forum forum;
    private final Caller caller;

    OfficialAnswersController(OfficialAnswers answers, Forum forum, Caller caller) {
        this.answers = answers;
        this.forum = forum;
        this.caller = caller;
    }

    @PostMapping("/{id}/official-answer")
    @Operation(
            summary = "Answer officially",
            description = "Staff answer on a published topic in the name of an office; the answer before is replaced.")
    TopicResponse answer(@PathVariable String id, Body<OfficialAnswerRequest> body) {
        Actor actor = caller.known();
        body.run(said -> answers.answer(actor, id, said.unit(), said.text()));
        return TopicResponse.of(forum.topic(id, null, USUAL));
    }
}
