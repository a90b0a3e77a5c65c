package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.incident.Handling;
import streethub.incident.Outcome;
import streethub.incident.Rating;
import streethub.incident.Triage;
import streethub.incident.Urgency;
import streethub.incident.Verification;
import streethub.integrations.web.Query;

/** The bodies of the verbs: all fields may be missing here, the service says which may not. */
final class VerbRequests {

    private VerbRequests() {}

    @Schema(name = "TriageRequest", description = "What a dispatcher decides.")
    record TriageRequest(
            @Schema(implementation = Urgency.class, requiredMode = RequiredMode.REQUIRED) @Nullable String urgency,

            @Schema(description = "4 building to 0 subdistrict.", requiredMode = RequiredMode.REQUIRED) @Nullable Integer level,

            @Schema(description = "The right place where the located one was wrong; needs a note.") @Nullable String gridUnit,

            @Nullable String note) {

        Triage toTriage() {
            return new Triage(
                    Query.choice("urgency", urgency, Urgency.class), level, Query.gridCode("gridUnit", gridUnit), note);
        }
    }

    @Schema(name = "AcceptRequest", description = "Nothing needs to be said.")
    record AcceptRequest(@Nullable String note) {}

    @Schema(name = "HandleRequest", description = "What a handler reports as done.")
    record HandleRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String note,

            @Schema(implementation = Outcome.class, requiredMode = RequiredMode.REQUIRED) @Nullable String outcome,

            @Schema(description = "Number of the case that goes on, for DUPLICATE.") @Nullable String duplicateOf) {

        Handling toHandling() {
            return new Handling(note, Query.choice("outcome", outcome, Outcome.class), duplicateOf, List.of());
        }
    }

    @Schema(name = "ReasonRequest", description = "Why.")
    record ReasonRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

    @Schema(name = "VerifyRequest", description = "What a verifier found on the spot.")
    record VerifyRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Boolean fixed,

            @Schema(description = "Required where it is not fixed.") @Nullable String note) {

        Verification toVerification() {
            return new Verification(fixed, note);
        }
    }

    @Schema(name = "RateRequest", description = "What the reporter thinks of how it was handled.")
    record RateRequest(
            @Schema(description = "Not needed by the account that reported.") @Nullable String trackingCode,

            @Schema(implementation = Rating.class, requiredMode = RequiredMode.REQUIRED) @Nullable String rating,

            @Nullable String words) {

        @Nullable Rating toRating() {
            return Query.choice("rating", rating, Rating.class);
        }
    }

    @Schema(name = "ReopenRequest", description = "Why a closed case is not over.")
    record ReopenRequest(
            @Schema(description = "Not needed by the account that reported.") @Nullable String trackingCode,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}
}
