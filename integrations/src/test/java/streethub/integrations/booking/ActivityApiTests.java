package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.incident.Cases;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.JsonNode;

/** A program books the hall for the demo's enterprise, for which the demo's resident acts. */
@ApiTest
class ActivityApiTests {

    private static final String FOR_IT =
            ",\"organisation\":\"91510117MA00000019\",\"purpose\":\"新品发布\",\"headCount\":20";

    private final ApiClient api;
    private final Courts courts;

    ActivityApiTests(@Autowired ApiClient api, @Autowired Courts courts) {
        this.api = api;
        this.courts = courts;
    }

    @Test
    void goesWithItsPapersToTheManagerWhoApprovesOnConditions() {
        JsonNode slot = courts.slot("hall-b", 12, 0);
        Answer sent = send("resident", "image/jpeg", Cases.jpeg());
        assertThat(sent.status()).isEqualTo(201);
        String paper = sent.text("id");
        Answer booked =
                api.post("resident", "/bookings", Courts.wish(slot, FOR_IT + ",\"papers\":[\"" + paper + "\"]"));
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        String number = booked.text("number");

        Answer seen = api.get("venue", "/bookings/" + number);
        assertThat(seen.text("organisationName")).isEqualTo("菁蓉湖示例科技有限公司");
        assertThat(seen.body().path("papers").path(0).asString()).isEqualTo(paper);
        String address = "/bookings/" + number + "/papers/";
        assertThat(api.get("venue", address + paper).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(api.get("venue", address + paper + "?size=thumbnail").status())
                .isEqualTo(200);
        assertThat(api.get("venue", address + "0".repeat(32)).status()).isEqualTo(404);
        assertThat(api.get("building", address + paper).status()).isEqualTo(404);
        assertThat(api.get(null, address + paper).status()).isEqualTo(401);

        Answer approved = courts.verb("venue", number, "approve", "{\"conditions\":\"不贴墙\"}");
        assertThat(approved.text("status")).isEqualTo("CONFIRMED");
        assertThat(api.get("resident", "/bookings/" + number).text("conditions"))
                .isEqualTo("不贴墙");
    }

    @Test
    void refusesWhatIsNoPaperAndBooksNothing() {
        JsonNode slot = courts.slot("hall-b", 13, 0);
        List<Long> before = courts.rows();
        for (String papers : List.of("\"x\"", "null", "\"../../a\"", "\"" + "0".repeat(32) + "\"")) {
            Answer answer =
                    api.post("resident", "/bookings", Courts.wish(slot, FOR_IT + ",\"papers\":[" + papers + "]"));
            assertThat(answer.status()).as(papers).isEqualTo(400);
        }
        assertThat(api.post("resident", "/bookings", Courts.wish(slot, ",\"papers\":[\"" + "0".repeat(32) + "\"]"))
                        .text("field"))
                .isEqualTo("papers");
        assertThat(api.post("resident", "/bookings", Courts.wish(slot, FOR_IT + ",\"papers\":\"x\""))
                        .status())
                .isEqualTo(400);
        assertThat(courts.rows()).isEqualTo(before);
    }

    @Test
    void takesPhotosOfAccountsAlone() {
        assertThat(send(null, "image/jpeg", Cases.jpeg()).status()).isEqualTo(401);
        assertThat(send("resident", "application/pdf", Cases.jpeg()).status()).isEqualTo(415);
        assertThat(send("resident", "image/png", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    private Answer send(@Nullable String who, String type, byte[] photo) {
        return api.send(api.request(who, "/bookings/papers")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(photo)));
    }
}
