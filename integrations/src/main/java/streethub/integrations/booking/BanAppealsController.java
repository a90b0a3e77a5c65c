package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.booking.AppealStatus;
import streethub.booking.AppealView;
import streethub.booking.BanAppeals;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;

@RestController
@RequestMapping(ApiPath.V1 + "/ban-appeals")
@Tag(name = "Bookings")
class BanAppealsController {

    private final BanAppeals appeals;
    private final Caller caller;

    BanAppealsController(BanAppeals appeals, Caller caller) {
        this.appeals = appeals;
        this.caller = caller;
    }

    @Schema(name = "BanAppealRequest", description = "Why the caller should be let book again.")
    record BanAppealRequest(
            @Schema(description = "At most 500 characters.", requiredMode = RequiredMode.REQUIRED) @Nullable String words) {}

    @Schema(name = "BanAppealDecision", description = "Why it is decided so; needed to keep the ban.")
    record BanAppealDecision(@Nullable String reason) {}

    @Schema(name = "BanAppeal")
    record AppealResponse(
            String number,
            String holderName,
            String words,
            int noShows,
            AppealStatus status,
            OffsetDateTime filedAt,
            @Schema(nullable = true) @Nullable String reason) {

        static AppealResponse of(AppealView appeal) {
            return new AppealResponse(
                    appeal.number(),
                    appeal.holderName(),
                    appeal.words(),
                    appeal.noShows(),
                    appeal.status(),
                    ApiTime.of(appeal.filedAt()),
                    appeal.reason());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Appeal against a ban",
            description = "For who may not book for having stayed away too often; once against each ban.")
    AppealResponse appeal(Body<BanAppealRequest> body) {
        Actor actor = caller.known();
        return AppealResponse.of(body.act(request -> appeals.appeal(actor, request.words())));
    }

    @GetMapping("/{number}")
    @Operation(summary = "An appeal", description = "For who filed it and the staff of the venue, 404 for others.")
    AppealResponse find(@PathVariable String number) {
        return AppealResponse.of(appeals.find(caller.known(), number));
    }

    @PostMapping("/{number}/lift")
    @Operation(summary = "Lift the ban", description = "The secretary; the no-shows so far count no more.")
    AppealResponse lift(@PathVariable String number, Body<BanAppealDecision> body) {
        Actor actor = caller.known();
        return AppealResponse.of(body.act(decision -> appeals.lift(actor, number, decision.reason())));
    }

    @PostMapping("/{number}/keep")
    @Operation(summary = "Keep the ban", description = "The secretary, and why.")
    AppealResponse keep(@PathVariable String number, Body<BanAppealDecision> body) {
        Actor actor = caller.known();
        return AppealResponse.of(body.act(decision -> appeals.keep(actor, number, decision.reason())));
    }
}
