package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.identity.SignedIn;
import streethub.identity.Tokens;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** The demo's courts and halls, and residents who want them, for the API's tests. */
@TestComponent
public class Courts {

    private static final List<String> TABLES = List.of(
            "booking",
            "occupancy",
            "booking_no_show",
            "case_event",
            "inbox_task",
            "idempotent_request",
            "act_ru_execution");

    private final ApiClient api;
    private final Accounts accounts;
    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final Clock clock;

    Courts(ApiClient api, Accounts accounts, Tokens tokens, JdbcClient jdbc, Clock clock) {
        this.api = api;
        this.accounts = accounts;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new resident of that name, logged in. */
    String resident(String name) {
        Actor actor = accounts.create(
                Actor.system(), new NewAccount(name, name, "bamboo river lamp", Set.of(Role.RESIDENT), null));
        api.enter(name, tokens.issue(new SignedIn(actor.username(), 0, false)).token());
        return name;
    }

    LocalDate day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead);
    }

    /** The slots of that unit on that day, as strangers see them. */
    List<JsonNode> slots(String unit, int daysAhead) {
        String venue = unit.substring(0, unit.indexOf('-'));
        Answer answer = api.get(null, "/venues/" + venue + "/slots?date=" + day(daysAhead));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .path("items")
                .valueStream()
                .filter(slot -> slot.path("unit").asString().equals(unit))
                .toList();
    }

    JsonNode slot(String unit, int daysAhead, int index) {
        return slots(unit, daysAhead).get(index);
    }

    /** The wish for that slot, with more members where asked for, such as {@code ,"waitlist":true}. */
    static String wish(JsonNode slot, String more) {
        return "{\"unit\":\"" + slot.path("unit").asString() + "\",\"from\":\""
                + slot.path("from").asString() + "\",\"to\":\""
                + slot.path("to").asString() + "\"" + more + "}";
    }

    Answer book(@Nullable String who, JsonNode slot) {
        return api.post(who, "/bookings", wish(slot, ""));
    }

    /** Number of a booking that was made. */
    String booked(String who, JsonNode slot) {
        Answer answer = book(who, slot);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("number");
    }

    Answer queue(String who, JsonNode slot) {
        return api.post(who, "/bookings", wish(slot, ",\"waitlist\":true"));
    }

    Answer verb(@Nullable String who, String number, String verb, String body) {
        return api.post(who, "/bookings/" + number + "/" + verb, body);
    }

    String status(String who, String number) {
        return api.get(who, "/bookings/" + number).text("status");
    }

    Answer keyed(String who, String key, String body) {
        return api.send(api.request(who, "/bookings")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** How many rows the tables of bookings hold: the same before and after whatever was refused. */
    List<Long> rows() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
