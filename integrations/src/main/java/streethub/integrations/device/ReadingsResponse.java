package streethub.integrations.device;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.integrations.web.ApiTime;
import streethub.reading.HourOfReadings;
import streethub.reading.Reading;

@Schema(
        name = "Readings",
        description = "What a device measured: each reading, the first first and at most 5,000, or its hours.")
record ReadingsResponse(
        @Schema(nullable = true) @Nullable List<Item> readings,
        @Schema(nullable = true) @Nullable List<Hour> hours) {

    @Schema(name = "Reading")
    record Item(OffsetDateTime at, Map<String, Object> values) {}

    @Schema(name = "HourOfReadings", description = "The least, mean and most of so many numbers of an hour.")
    record Hour(OffsetDateTime hour, double least, double mean, double most, int number) {}

    static ReadingsResponse each(List<Reading> readings, @Nullable String quantity) {
        return new ReadingsResponse(
                readings.stream()
                        .map(one -> new Item(ApiTime.of(one.at()), only(one.values(), quantity)))
                        .filter(item -> !item.values().isEmpty())
                        .toList(),
                null);
    }

    private static Map<String, Object> only(Map<String, Object> values, @Nullable String quantity) {
        return quantity == null
                ? values
                : values.entrySet().stream()
                        .filter(value -> value.getKey().equals(quantity))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static ReadingsResponse hours(List<HourOfReadings> hours) {
        return new ReadingsResponse(
                null,
                hours.stream()
                        .map(one -> new Hour(ApiTime.of(one.hour()), one.least(), one.mean(), one.most(), one.number()))
                        .toList());
    }
}
