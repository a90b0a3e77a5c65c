package streethub.integrations.resident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.Actor;
import streethub.integrations.resident.HomeNotes.HomeNote;
import streethub.integrations.resident.HomeNotes.HomeRefusal;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.resident.HousingKind;
import streethub.resident.Residents;

@RestController
@RequestMapping(ApiPath.V1 + "/homes")
@Tag(name = "Residents", description = "Where residents live: their word, confirmed by the secretary of the community.")
class HomesController {

    private final Residents residents;
    private final Caller caller;

    HomesController(Residents residents, Caller caller) {
        this.residents = residents;
        this.caller = caller;
    }

    @GetMapping
    @Operation(summary = "One's own homes", description = "Claimed, confirmed, refused and ended, the newest first.")
    HomeResponse.All mine() {
        return new HomeResponse.All(
                residents.mine(caller.known()).stream().map(HomeResponse::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter a home",
            description = "It counts once the secretary of the community has confirmed it.")
    HomeResponse claim(Body<HomeRequest> body) {
        Actor actor = caller.known();
        HomeRequest home = body.get();
        return HomeResponse.of(residents.claim(
                actor,
                Query.gridCode("building", home.building()),
                home.door(),
                Query.choice("kind", home.kind(), HousingKind.class)));
    }

    @GetMapping("/{number}")
    @Operation(summary = "A home", description = "For the person and those who work at the place, 404 for others.")
    HomeResponse find(@PathVariable String number) {
        return HomeResponse.of(residents.find(caller.known(), number));
    }

    @PostMapping("/{number}/confirm")
    @Operation(summary = "Confirm", description = "The secretary has made sure; a home that was confirmed before ends.")
    HomeResponse confirm(@PathVariable String number, Body<HomeNote> body) {
        Actor actor = caller.known();
        body.run(nothing -> residents.confirm(actor, number));
        return HomeResponse.of(residents.find(actor, number));
    }

    @PostMapping("/{number}/refuse")
    @Operation(summary = "Refuse", description = "The secretary says that it is not so, and why.")
    HomeResponse refuse(@PathVariable String number, Body<HomeRefusal> body) {
        Actor actor = caller.known();
        body.run(why -> residents.refuse(actor, number, why.reason()));
        return HomeResponse.of(residents.find(actor, number));
    }

    @PostMapping("/{number}/leave")
    @Operation(summary = "Leave", description = "The person takes a claim back, or lives there no more.")
    HomeResponse leave(@PathVariable String number, Body<HomeNote> body) {
        Actor actor = caller.known();
        body.run(nothing -> residents.leave(actor, number));
        return HomeResponse.of(residents.find(actor, number));
    }
}
