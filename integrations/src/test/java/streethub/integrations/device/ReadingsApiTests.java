package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.Devices;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiTest;
import streethub.reading.ReadingStore;
import tools.jackson.databind.JsonNode;

/** A hydrant has measured its pressure twice: what the API tells of it. */
@ApiTest
class ReadingsApiTests {

    private static final String PATH = "/devices/hydrant-031/readings";

    private final ApiClient api;
    private final Devices devices;
    private final TelemetryIngest ingest;
    private final ReadingStore store;
    private final Instant second = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofMinutes(5));
    private final Instant first = second.minus(Duration.ofMinutes(10));

    ReadingsApiTests(
            @Autowired ApiClient api,
            @Autowired Devices devices,
            @Autowired TelemetryIngest ingest,
            @Autowired ReadingStore store) {
        this.api = api;
        this.devices = devices;
        this.ingest = ingest;
        this.store = store;
    }

    @BeforeEach
    void measures() {
        ingest.ingest(List.of(measured(first, 320), measured(second, 340)));
    }

    private Telemetry measured(Instant at, int pressure) {
        return new Telemetry(
                devices.find(List.of("hydrant-031")).orElseThrow(),
                UUID.nameUUIDFromBytes(at.toString().getBytes(StandardCharsets.UTF_8)),
                at,
                Map.of("pressure", pressure, "battery", 88),
                Telemetry.Nature.LIVE);
    }

    @Test
    void tellsEachReadingTheFirstFirst() {
        JsonNode answer = api.get("dispatcher", PATH + "?from=" + first + "&to=" + second.plusSeconds(1))
                .body();
        assertThat(answer.path("items")).hasSize(2);
        assertThat(answer.path("next").isNull()).isTrue();
        JsonNode item = answer.path("items").path(0);
        assertThat(Instant.parse(item.path("at").asString().replace("+08:00", "Z"))
                        .minus(Duration.ofHours(8)))
                .isEqualTo(first);
        assertThat(item.path("values").path("pressure").asInt()).isEqualTo(320);
        assertThat(item.path("values").path("battery").asInt()).isEqualTo(88);
    }

    @Test
    void tellsOneQuantityAlone() {
        JsonNode items =
                api.get("dispatcher", PATH + "?quantity=pressure").body().path("items");
        assertThat(items).isNotEmpty();
        assertThat(items.valueStream()
                        .flatMap(item -> item.path("values").propertyStream().map(Map.Entry::getKey)))
                .containsOnly("pressure");
        assertThat(api.get("dispatcher", PATH + "?quantity=leak").body().path("items"))
                .isEmpty();
    }

    @Test
    void tellsTheHoursOfALongSpan() {
        store.rollUp(first.truncatedTo(ChronoUnit.HOURS));
        String span = "&from=" + second.minus(Duration.ofDays(30)) + "&to=" + second.plusSeconds(1);
        JsonNode hour = api.get("dispatcher", PATH + "?quantity=pressure" + span)
                .body()
                .path("items")
                .path(0);
        assertThat(hour.path("values").path("pressure").asDouble()).isEqualTo(330);
        assertThat(hour.path("hour").path("least").asDouble()).isEqualTo(320);
        assertThat(hour.path("hour").path("most").asDouble()).isEqualTo(340);
        assertThat(hour.path("hour").path("number").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "dispatcher, '?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z', 400",
        "dispatcher, '?from=yesterday', 400",
        "dispatcher, '?from=2026-01-01T00:00:00Z', 400",
        "building, '', 404",
        "resident, '', 404",
    })
    void saysNoToWhatItCannotTell(String who, String query, int status) {
        assertThat(api.get(who, PATH + query).status()).isEqualTo(status);
    }
}
