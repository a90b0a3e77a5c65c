package streethub.integrations.device;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceReadings;
import streethub.integrations.web.ApiTime;
import streethub.reading.HourOfReadings;
import streethub.reading.Reading;

@Schema(
        name = "Readings",
        description = "What a device measured, the first first: at most 5,000 readings, or the hours of a longer span.")
record ReadingsResponse(
        List<Item> items,

        @Schema(description = "The from of the readings that follow; null where these are all.", nullable = true)
        @Nullable OffsetDateTime next) {

    @Schema(name = "Reading")
    record Item(
            @Schema(description = "Of an hour, its beginning.")
            OffsetDateTime at,

            @Schema(description = "Of an hour, the mean.") Map<String, Object> values,

            @Schema(description = "Null of a single reading.", nullable = true) @Nullable Hour hour) {}

    @Schema(name = "HourOfReadings", description = "The least and most of so many numbers of an hour.")
    record Hour(double least, double most, int number) {}

    static ReadingsResponse each(List<Reading> readings, @Nullable String quantity) {
        List<Item> items = readings.stream()
                .map(one -> new Item(ApiTime.of(one.at()), only(one.values(), quantity), null))
                .filter(item -> !item.values().isEmpty())
                .toList();
        return new ReadingsResponse(
                items,
                readings.size() < DeviceReadings.MOST
                        ? null
                        : ApiTime.of(readings.getLast().at().plus(1, ChronoUnit.MILLIS)));
    }

    private static Map<String, Object> only(Map<String, Object> values, @Nullable String quantity) {
        return quantity == null
                ? values
                : values.entrySet().stream()
                        .filter(value -> value.getKey().equals(quantity))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static ReadingsResponse hours(List<HourOfReadings> hours, String quantity) {
        return new ReadingsResponse(
                hours.stream()
                        .map(one -> new Item(
                                ApiTime.of(one.hour()),
                                Map.of(quantity, one.mean()),
                                new Hour(one.least(), one.most(), one.number())))
                        .toList(),
                null);
    }
}
