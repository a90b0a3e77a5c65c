package streethub.booking;

import org.jspecify.annotations.Nullable;

/**
 * What a venue's manager writes of a venue, all of it as it is to be; checked when it is saved.
 *
 * @param lat degrees, WGS 84, as {@code lon}
 * @param openingHours as OpenStreetMap writes them
 * @param mostOpen see {@link VenueView}; null for any number, as in those that follow
 */
public record VenueEdit(
        @Nullable String name,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String address,
        @Nullable String openingHours,
        @Nullable String notes,
        @Nullable Integer mostOpen,
        @Nullable Integer mostAWeek,
        @Nullable Integer mostHotOpen,
        @Nullable Integer mostOfHousehold) {}
