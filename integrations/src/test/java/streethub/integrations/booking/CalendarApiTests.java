package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.JsonNode;

@ApiTest
class CalendarApiTests {

    private final ApiClient api;
    private final Courts courts;

    CalendarApiTests(@Autowired ApiClient api, @Autowired Courts courts) {
        this.api = api;
        this.courts = courts;
    }

    @Test
    void opensOnesBookingsToACalendarProgramUntilTheAddressIsRenewed() {
        String who = courts.resident("ics-anna");
        String number = courts.booked(who, courts.slot("badminton-1", 5, 0));
        Answer issued = api.post(who, "/calendars", "");
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.header("Cache-Control")).contains("no-store");
        URI url = URI.create(issued.text("url"));
        assertThat(url.toString())
                .startsWith(api.uri("/api/v1/calendars/").toString())
                .endsWith(".ics");
        assertThat(issued.header("Location")).isEqualTo(url.toString());

        Answer feed = api.send(HttpRequest.newBuilder(url).header("Accept", "text/html"));
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).isEqualToIgnoringWhitespace("text/calendar;charset=UTF-8");
        VEvent confirmed = event(feed, number);
        assertThat(confirmed.getStatus().getValue()).isEqualTo("CONFIRMED");
        courts.verb(who, number, "cancel", "");
        VEvent cancelled = event(api.send(HttpRequest.newBuilder(url)), number);
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(confirmed.getSequence().getValue());

        assertThat(api.post(who, "/calendars", "").text("url")).isNotEqualTo(url.toString());
        Answer gone = api.send(HttpRequest.newBuilder(url));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.post(null, "/calendars", "").status()).isEqualTo(401);
        assertThat(api.get(null, "/calendars/x.ics").status()).isEqualTo(404);
    }

    @Test
    void showsStrangersWhenAVenueIsTakenAndNotByWhom() {
        String who = courts.resident("ics-bo");
        JsonNode slot = courts.slot("badminton-1", 5, 1);
        Answer booked = api.post(who, "/bookings", Courts.wish(slot, ",\"purpose\":\"求婚\""));
        Answer feed = api.get(null, "/venues/badminton/calendar.ics");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(events(feed))
                .isNotEmpty()
                .extracting(event -> event.getSummary().getValue())
                .containsOnly("已约");
        assertThat(text(feed).replace("\r\n ", "")).doesNotContain(who, "求婚", booked.text("number"));
    }

    @Test
    void handsABookingToItsHolderForTheCalendar() {
        String who = courts.resident("ics-cai");
        String number = courts.booked(who, courts.slot("badminton-1", 5, 2));
        Answer file = api.get(who, "/bookings/" + number + "/booking.ics");
        assertThat(file.header("Content-Disposition")).contains("attachment", number + ".ics");
        assertThat(event(file, number).getSummary().getValue()).isEqualTo("菁蓉湖社区羽毛球馆 1号场");
        assertThat(api.get("venue", "/bookings/" + number + "/booking.ics").status())
                .isEqualTo(403);
        assertThat(api.get(null, "/bookings/" + number + "/booking.ics").status())
                .isEqualTo(401);
    }

    private static VEvent event(Answer answer, String number) {
        return events(answer).stream()
                .filter(event -> event.getUid().getValue().equals(number + "@streethub"))
                .findFirst()
                .orElseThrow();
    }

    private static List<VEvent> events(Answer answer) {
        return Biweekly.parse(text(answer)).first().getEvents();
    }

    private static String text(Answer answer) {
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }
}
