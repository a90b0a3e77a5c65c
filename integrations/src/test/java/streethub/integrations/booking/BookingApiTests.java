package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.testing.TestClock.MovableClock;
import tools.jackson.databind.JsonNode;

@ApiTest
class BookingApiTests {

    private final ApiClient api;
    private final Courts courts;
    private final MovableClock clock;

    BookingApiTests(@Autowired ApiClient api, @Autowired Courts courts, @Autowired MovableClock clock) {
        this.api = api;
        this.courts = courts;
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void confirmsACourtAtOnceAndThenItIsTaken() {
        String anna = courts.resident("api-anna");
        JsonNode slot = courts.slot("tennis-1", 2, 3);
        Answer receipt =
                api.post(anna, "/bookings", Courts.wish(slot, ",\"purpose\":\"双打\",\"headCount\":4,\"more\":[1]"));
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
        String number = receipt.text("number");
        assertThat(receipt.text("status")).isEqualTo("CONFIRMED");
        assertThat(receipt.header("Location")).isEqualTo("/api/v1/bookings/" + number);
        assertThat(courts.slot("tennis-1", 2, 3).path("state").asString()).isEqualTo("TAKEN");

        Answer followed = api.get(anna, "/bookings/" + number);
        assertThat(followed.text("from")).isEqualTo(slot.path("from").asString());
        assertThat(followed.text("venueName")).isEqualTo("菁蓉湖社区网球场");
        assertThat(followed.text("purpose")).isEqualTo("双打");
        assertThat(followed.text("rule")).startsWith("P-07");
        assertThat(followed.body().path("timeline"))
                .extracting(step -> step.path("step").asString())
                .containsExactly("REQUESTED", "CONFIRMED");
        JsonNode item =
                api.get(anna, "/bookings?mine=true").body().path("items").path(0);
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder("number", "unit", "venue", "from", "to", "status", "purpose", "headCount");
        assertThat(item.path("headCount").asInt()).isEqualTo(4);
    }

    @Test
    void tellsWhatIsFreeInsteadOfWhatIsTaken() {
        JsonNode slot = courts.slot("tennis-1", 3, 0);
        courts.booked(courts.resident("api-bo"), slot);
        Answer taken = courts.book(courts.resident("api-cai"), slot);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.header("Content-Type")).startsWith("application/problem+json");
        assertThat(taken.body().propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "field", "alternatives");
        assertThat(taken.body().path("alternatives"))
                .hasSize(5)
                .allMatch(other -> other.path("state").asString().equals("FREE"));
        JsonNode best = taken.body().path("alternatives").path(0);
        assertThat(best.path("unit").asString()).isEqualTo("tennis-2");
        assertThat(best.path("from")).isEqualTo(slot.path("from"));
        assertThat(courts.book("api-cai", best).status()).isEqualTo(201);
    }

    @Test
    void refusesWithTheByLawsSentence() {
        String dan = courts.resident("api-dan");
        courts.booked(dan, courts.slot("tennis-1", 4, 0));
        courts.booked(dan, courts.slot("tennis-1", 4, 1));
        String third = Courts.wish(courts.slot("tennis-1", 4, 2), "");
        Answer refused = api.post(dan, "/bookings", third);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("title")).isEqualTo("不合预约规则");
        assertThat(refused.text("detail")).isEqualTo("每人在“菁蓉湖社区网球场”最多同时有 2 个未用的预约。");
        assertThat(refused.body().propertyNames()).doesNotContain("alternatives", "members");
        Answer english = api.send(
                api.request(dan, "/bookings").header("Accept-Language", "en").POST(BodyPublishers.ofString(third)));
        assertThat(english.text("detail")).contains("at most 2 open bookings");
        assertThat(courts.book("venue", courts.slot("tennis-1", 4, 3)).status()).isEqualTo(422);
    }

    @Test
    void movesTheWaitingListWhenSomebodyCancels() {
        String eve = courts.resident("api-eve");
        String fei = courts.resident("api-fei");
        JsonNode slot = courts.slot("tennis-1", 5, 0);
        String held = courts.booked(eve, slot);
        Answer queued = courts.queue(fei, slot);
        assertThat(queued.status()).isEqualTo(201);
        assertThat(queued.text("status")).isEqualTo("WAITING");
        String waiting = queued.text("number");
        assertThat(courts.verb(fei, waiting, "accept", "").status()).isEqualTo(409);
        assertThat(courts.verb(eve, held, "cancel", "{\"reason\":\"下雨\"}").text("status"))
                .isEqualTo("CANCELLED");
        assertThat(api.get(fei, "/bookings/" + waiting).text("holdUntil")).endsWith("+08:00");
        assertThat(courts.status(fei, waiting)).isEqualTo("OFFERED");
        assertThat(courts.verb(fei, waiting, "accept", "{}").text("status")).isEqualTo("CONFIRMED");
        assertThat(courts.verb(eve, held, "cancel", "").status()).isEqualTo(409);
    }

    @Test
    void asksTheManagerForAHallWhoSaysYesOrNo() {
        String gao = courts.resident("api-gao");
        String first = courts.booked(gao, courts.slot("hall-a", 6, 0));
        String second = courts.booked(gao, courts.slot("hall-a", 7, 0));
        assertThat(courts.status(gao, first)).isEqualTo("PENDING");
        assertThat(courts.verb(gao, first, "approve", "").status()).isEqualTo(403);
        assertThat(courts.verb("building", first, "approve", "").status()).isEqualTo(404);
        assertThat(courts.verb("venue", first, "approve", "").text("status")).isEqualTo("CONFIRMED");
        assertThat(courts.verb("venue", first, "refuse", "{").status()).isEqualTo(409);
        Answer why = courts.verb("venue", second, "refuse", "{\"reason\":\" \"}");
        assertThat(why.status()).isEqualTo(400);
        assertThat(why.text("field")).isEqualTo("reason");
        assertThat(courts.verb("venue", second, "refuse", "{\"reason\":\"当天换届\"}")
                        .text("status"))
                .isEqualTo("REFUSED");
        assertThat(api.get(gao, "/bookings/" + second).text("reason")).isEqualTo("当天换届");
        assertThat(courts.slot("hall-a", 7, 0).path("state").asString()).isEqualTo("FREE");
    }

    @Test
    void checksInAtTheDoorAndForgivesOnlyWhatWasMissed() {
        String han = courts.resident("api-han");
        JsonNode slot = courts.slot("tennis-2", 1, 5);
        String number = courts.booked(han, slot);
        assertThat(courts.verb(han, number, "check-in", "").status()).isEqualTo(409);
        assertThat(courts.verb(han, number, "forgive", "").status()).isEqualTo(403);
        assertThat(courts.verb("venue", number, "forgive", "").status()).isEqualTo(409);
        OffsetDateTime from = OffsetDateTime.parse(slot.path("from").asString());
        clock.forward(Duration.between(clock.instant(), from.toInstant().minusSeconds(60)));
        assertThat(courts.verb(han, number, "check-in", "").text("status")).isEqualTo("CHECKED_IN");
    }

    @Test
    void doesNotKnowSomebodyElsesBooking() {
        String number = courts.booked(courts.resident("api-ivy"), courts.slot("tennis-2", 6, 0));
        for (String verb : Set.of("cancel", "approve", "refuse", "check-in", "accept", "forgive")) {
            assertThat(courts.verb("resident", number, verb, "{").status())
                    .as(verb)
                    .isEqualTo(404);
            assertThat(courts.verb(null, number, verb, "{}").status()).as(verb).isEqualTo(401);
        }
        assertThat(api.get("resident", "/bookings/" + number).status()).isEqualTo(404);
        assertThat(api.get("resident", "/bookings/" + number + "/booking.ics").status())
                .isEqualTo(404);
        assertThat(api.get(null, "/bookings/" + number).status()).isEqualTo(401);
        assertThat(api.get(null, "/bookings?mine=true").status()).isEqualTo(401);
        assertThat(courts.book(null, courts.slot("tennis-2", 6, 1)).status()).isEqualTo(401);
        assertThat(api.get("venue", "/bookings/" + number).status()).isEqualTo(200);
        assertThat(courts.verb("venue", number, "cancel", "").text("field")).isEqualTo("reason");
    }

    @Test
    void listsTheVenuesBookingsForItsStaffAlone() {
        String jin = courts.resident("api-jin");
        String number = courts.booked(jin, courts.slot("tennis-2", 7, 0));
        String other = courts.booked(jin, courts.slot("tennis-2", 7, 1));
        String query = "&from=" + courts.day(7) + "&to=" + courts.day(8) + "&venue=tennis&status=CONFIRMED";
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            Answer page = api.get("venue", "/bookings?limit=1&cursor=" + next + query);
            page.body().path("items").forEach(item -> assertThat(
                            seen.add(item.path("number").asString()))
                    .isTrue());
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).contains(number, other);
        assertThat(api.get("venue", "/bookings?venue=hall" + query.replace("&venue=tennis", ""))
                        .body()
                        .path("items"))
                .noneMatch(item -> item.path("number").asString().equals(number));
        assertThat(api.get(jin, "/bookings").status()).isEqualTo(403);
        assertThat(api.get("building", "/bookings?mine=false").status()).isEqualTo(403);
        assertThat(api.get(null, "/bookings").status()).isEqualTo(401);
    }

    @Test
    void booksOnceWhateverIsRepeatedUnderAKey() {
        String kim = courts.resident("api-kim");
        String body = Courts.wish(courts.slot("tennis-2", 8, 0), "");
        Answer first = courts.keyed(kim, "k-1", body);
        assertThat(first.status()).isEqualTo(201);
        Answer again = courts.keyed(kim, "k-1", body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(api.get(kim, "/bookings?mine=true").body().path("items")).hasSize(1);
        assertThat(courts.keyed(courts.resident("api-lin"), "k-1", body).status())
                .isEqualTo(409);
        String next = courts.keyed(kim, "k-1", Courts.wish(courts.slot("tennis-2", 8, 1), ""))
                .text("number");
        assertThat(next).isNotEqualTo(first.text("number")).startsWith("B");

        courts.verb(kim, first.text("number"), "cancel", "");
        assertThat(courts.keyed("api-lin", "k-1", body).status()).isEqualTo(201);
    }
}
