package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.JsonNode;

@ApiTest
class VenueApiTests {

    private final ApiClient api;
    private final Courts courts;

    VenueApiTests(@Autowired ApiClient api, @Autowired Courts courts) {
        this.api = api;
        this.courts = courts;
    }

    @Test
    void showsStrangersEveryVenueWithItsUnitsPageByPage() {
        Answer all = api.get(null, "/venues");
        assertThat(all.body().path("items"))
                .extracting(venue -> venue.path("id").asString())
                .contains("badminton", "hall", "tennis");
        assertThat(all.text("next")).isEqualTo("null");
        Answer first = api.get(null, "/venues?limit=1");
        assertThat(first.body().path("items")).hasSize(1);
        Answer second = api.get(null, "/venues?limit=200&cursor=" + first.text("next"));
        assertThat(second.body().path("items").size())
                .isEqualTo(all.body().path("items").size() - 1);
    }

    @Test
    void saysOfAVenueWhatOneHasToKnow() {
        Answer tennis = api.get(null, "/venues/tennis");
        assertThat(tennis.text("name")).isEqualTo("菁蓉湖社区网球场");
        assertThat(tennis.body().path("lat").asDouble()).isBetween(30.0, 31.0);
        assertThat(tennis.body().path("mostOpen").asInt()).isEqualTo(2);
        JsonNode court = tennis.body().path("units").path(0);
        assertThat(court.path("id").asString()).isEqualTo("tennis-1");
        assertThat(court.path("mode").asString()).isEqualTo("INSTANT");
        assertThat(court.path("slotMinutes").asInt()).isEqualTo(120);
        assertThat(court.path("capacity").asInt()).isEqualTo(4);
        assertThat(api.get(null, "/venues/moon").status()).isEqualTo(404);
    }

    @Test
    void showsStrangersTheSlotsOfADay() {
        JsonNode slots = api.get(null, "/venues/tennis/slots?date=" + courts.day(13))
                .body()
                .path("items");
        assertThat(slots).hasSize(12);
        JsonNode first = slots.path(0);
        assertThat(first.propertyNames()).containsExactlyInAnyOrder("unit", "from", "to", "state");
        OffsetDateTime from = OffsetDateTime.parse(first.path("from").asString());
        assertThat(from.getOffset()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(from.getHour()).isEqualTo(9);
        assertThat(OffsetDateTime.parse(first.path("to").asString())).isEqualTo(from.plusHours(2));
        assertThat(courts.slot("tennis-1", 15, 0).path("state").asString()).isEqualTo("CLOSED");
        assertThat(courts.slot("tennis-1", -1, 0).path("state").asString()).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @CsvSource({
        "/venues/tennis/slots, date",
        "/venues/tennis/slots?date=, date",
        "/venues/tennis/slots?date=tomorrow, date",
        "/venues/tennis/slots?date=2026-02-30, date",
        "/venues/tennis/slots?date=%2B99999-01-01, date",
        "/venues?limit=0, limit",
        "/venues?limit=x, limit",
        "/venues?cursor=%00, cursor"
    })
    void namesTheParameterThatIsWrong(String path, String field) {
        Answer answer = api.get(null, path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void doesNotKnowAVenueThatIsNotThereWhateverElseIsWrong() {
        assertThat(api.get(null, "/venues/moon/slots?date=x").status()).isEqualTo(404);
        assertThat(api.get(null, "/venues/moon/calendar.ics").status()).isEqualTo(404);
    }
}
