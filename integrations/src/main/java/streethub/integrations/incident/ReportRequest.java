package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import streethub.incident.Contact;
import streethub.incident.IncidentKind;
import streethub.incident.Report;
import streethub.integrations.web.Query;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;

@Schema(description = "What somebody reports.")
record ReportRequest(
        @Schema(implementation = IncidentKind.class, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,

        @Schema(
                description = "As typed, never interpreted; at most 2,000 characters.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String description,

        @Schema(description = "WGS 84 degrees.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Double lat,

        @Schema(description = "WGS 84 degrees.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Double lon,

        @Schema(description = "The place in the reporter's words.") @Nullable String address,

        @Nullable ContactRequest contact) {

    Report toReport() {
        return new Report(
                Query.choice("kind", kind, IncidentKind.class),
                description,
                new GeoPoint(required("lat", lat), required("lon", lon)),
                address,
                contact == null ? null : contact.toContact());
    }

    private static double required(String field, @Nullable Double degrees) {
        if (degrees == null) {
            throw Refusal.invalid(field, "api.field.missing");
        }
        return degrees;
    }

    @Schema(
            name = "ContactRequest",
            description = "How to reach the reporter: encrypted at rest, shown to the case's dispatcher and handler.")
    record ContactRequest(@Nullable String name, @Nullable String phone) {

        Contact toContact() {
            return new Contact(name, phone);
        }

        /** Without the data. */
        @Override
        public String toString() {
            return "ContactRequest";
        }
    }
}
