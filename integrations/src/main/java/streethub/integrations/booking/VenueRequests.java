package streethub.integrations.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingMode;
import streethub.booking.UnitEdit;
import streethub.booking.VenueEdit;
import streethub.integrations.web.Query;
import streethub.shared.Refusal;

/** What managers send of venues and units: all of it as it is to be. */
final class VenueRequests {

    private static final String VERSION = "As it was read: where the venue has changed since, 409.";

    private VenueRequests() {}

    @Schema(description = "A venue as it is to be.")
    record VenueRequest(
            @Schema(description = VERSION + " Not for a new venue.", nullable = true) @Nullable Integer version,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100) @Nullable String name,

            @Schema(description = "Within the caller's part of the grid; WGS 84.", requiredMode = RequiredMode.REQUIRED)
            @Nullable Double lat,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Double lon,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 200) @Nullable String address,

            @Schema(
                    description = "As OpenStreetMap writes them: weekdays, PH, times within a day, off.",
                    example = "Mo-Su,PH 09:00-21:00",
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 200)
            @Nullable String openingHours,

            @Schema(nullable = true, maxLength = 500) @Nullable String notes,

            @Schema(description = "How many bookings one may have open here; null for any number.", nullable = true)
            @Nullable Integer mostOpen,

            @Schema(
                    description = "How many of one's bookings may begin in one week; null for any number.",
                    nullable = true)
            @Nullable Integer mostAWeek,

            @Schema(
                    description = "How many bookings one may have open in hot hours; null for any number.",
                    nullable = true)
            @Nullable Integer mostHotOpen,

            @Schema(
                    description = "How many bookings all of one household may have open; null for any number.",
                    nullable = true)
            @Nullable Integer mostOfHousehold) {

        VenueEdit toEdit() {
            return new VenueEdit(
                    name, lat, lon, address, openingHours, notes, mostOpen, mostAWeek, mostHotOpen, mostOfHousehold);
        }
    }

    @Schema(description = "A unit as it is to be, as BookableUnit says.")
    record UnitRequest(
            @Schema(description = VERSION, requiredMode = RequiredMode.REQUIRED) @Nullable Integer version,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100) @Nullable String name,

            @Schema(implementation = BookingMode.class, requiredMode = RequiredMode.REQUIRED) @Nullable String mode,

            @Schema(
                    description =
                            "Who may book it: RESIDENT, ENTERPRISE, GRID: with the code of a grid unit, TAG: with a tag.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable List<@Nullable String> audience,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "5", maximum = "1440") @Nullable Integer slotMinutes,

            @Schema(defaultValue = "0", minimum = "0", maximum = "240", nullable = true) @Nullable Integer bufferMinutes,

            @Schema(defaultValue = "1", minimum = "1", maximum = "48", nullable = true) @Nullable Integer mostSlots,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1") @Nullable Integer capacity,

            @Schema(defaultValue = "0", minimum = "0", nullable = true) @Nullable Integer priceFen,

            @Schema(defaultValue = "14", minimum = "1", maximum = "366", nullable = true) @Nullable Integer advanceDays,

            @Schema(defaultValue = "120", minimum = "0", nullable = true) @Nullable Integer cancelMinutes,

            @Schema(defaultValue = "false", nullable = true) @Nullable Boolean checkIn,

            @Schema(defaultValue = "true", nullable = true) @Nullable Boolean inService,

            @Schema(
                    description =
                            "Ids of at least two of the venue's units that it is the sum of; for a new unit only.",
                    nullable = true)
            @Nullable List<@Nullable String> atoms) {

        UnitEdit toEdit() {
            return new UnitEdit(
                    name,
                    Query.choice("mode", mode, BookingMode.class),
                    texts("audience", audience),
                    slotMinutes,
                    Objects.requireNonNullElse(bufferMinutes, 0),
                    Objects.requireNonNullElse(mostSlots, 1),
                    capacity,
                    Objects.requireNonNullElse(priceFen, 0),
                    Objects.requireNonNullElse(advanceDays, 14),
                    Objects.requireNonNullElse(cancelMinutes, 120),
                    Boolean.TRUE.equals(checkIn),
                    !Boolean.FALSE.equals(inService));
        }

        List<String> sumOf() {
            return texts("atoms", atoms);
        }

        private static List<String> texts(String field, @Nullable List<@Nullable String> texts) {
            if (texts == null) {
                return List.of();
            }
            if (texts.stream().anyMatch(Objects::isNull)) {
                throw Refusal.invalid(field, "api.field.malformed");
            }
            return texts.stream().map(Objects::requireNonNull).toList();
        }
    }
}
