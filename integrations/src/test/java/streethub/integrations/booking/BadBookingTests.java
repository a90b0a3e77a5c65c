package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;

/** Whatever is refused is told as a problem and changes nothing. */
@ApiTest
class BadBookingTests {

    private final ApiClient api;
    private final Courts courts;

    BadBookingTests(@Autowired ApiClient api, @Autowired Courts courts) {
        this.api = api;
        this.courts = courts;
    }

    /** DAY stands for a day next week; the courts are open from nine to nine in slots of two hours. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                                          | body",
                "[]                                                                                         | body",
                "{\"from\":\"DAYT09:00+08:00\",\"to\":\"DAYT11:00+08:00\"}                                  | unit",
                "{\"unit\":5,\"from\":\"DAYT09:00+08:00\",\"to\":\"DAYT11:00+08:00\"}                       | unit",
                "{\"unit\":\"tennis-1\",\"to\":\"DAYT11:00+08:00\"}                                         | from",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00+08:00\"}                                       | to",
                "{\"unit\":\"tennis-1\",\"from\":\"at nine\",\"to\":\"DAYT11:00+08:00\"}                    | from",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00\",\"to\":\"DAYT11:00+08:00\"}                  | from",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00+08:00\",\"to\":\"+99999-01-01T00:00+08:00\"}   | to",
                "{\"unit\":\"tennis-1\",\"from\":\"2020-01-01T09:00+08:00\",\"to\":\"2020-01-01T11:00+08:00\"} | from",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT11:00+08:00\",\"to\":\"DAYT09:00+08:00\"}            | to",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT19:00+08:00\",\"to\":\"DAYT22:00+08:00\"}            | to",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT07:00+08:00\",\"to\":\"DAYT09:00+08:00\"}            | from",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT10:00+08:00\",\"to\":\"DAYT12:00+08:00\"}            | from",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00+08:00\",\"to\":\"DAYT10:00+08:00\"}            | to",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00+08:00\",\"to\":\"DAYT11:00+08:00\",\"headCount\":0}     | headCount",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00+08:00\",\"to\":\"DAYT11:00+08:00\",\"headCount\":\"2\"} | headCount",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00+08:00\",\"to\":\"DAYT11:00+08:00\",\"waitlist\":\"yes\"} | waitlist",
                "{\"unit\":\"tennis-1\",\"from\":\"DAYT09:00+08:00\",\"to\":\"DAYT11:00+08:00\",\"purpose\":\"a\\u0000\"} | purpose"
            })
    void namesTheFieldOfABadWish(String body, String field) {
        String wish = body.replace("DAY", courts.day(7).toString());
        assertThat(refused(400, () -> api.post("resident", "/bookings", wish)).text("field"))
                .isEqualTo(field);
    }

    @Test
    void saysWhyATimeCannotBeBooked() {
        String day = courts.day(7).toString();
        String tooMany =
                "{\"unit\":\"tennis-1\",\"from\":\"" + day + "T09:00+08:00\",\"to\":\"" + day + "T13:00+08:00\"}";
        assertThat(refused(422, () -> api.post("resident", "/bookings", tooMany))
                        .text("detail"))
                .isEqualTo("“1号场”一次最多约 120 分钟。");
        String far = Courts.wish(courts.slot("tennis-1", 15, 0), "");
        assertThat(refused(422, () -> api.post("resident", "/bookings", far)).text("detail"))
                .contains("14 天");
        String full = Courts.wish(courts.slot("tennis-1", 7, 0), ",\"headCount\":5");
        refused(422, () -> api.post("resident", "/bookings", full));
        String moon = Courts.wish(courts.slot("tennis-1", 7, 0), "").replace("tennis-1", "moon");
        refused(404, () -> api.post("resident", "/bookings", moon));
        String wish = Courts.wish(courts.slot("tennis-1", 7, 0), "");
        assertThat(refused(400, () -> courts.keyed("resident", "k".repeat(256), wish))
                        .text("field"))
                .isEqualTo("Idempotency-Key");
        refused(400, () -> courts.keyed("resident", "again", "{\"unit\":\"tennis-1\"}"));
        refused(400, () -> courts.keyed("resident", "again", "{\"unit\":\"tennis-1\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/bookings?mine=maybe                     | mine",
                "/bookings?mine=true&limit=201            | limit",
                "/bookings?mine=true&cursor=x             | cursor",
                "/bookings?limit=0                        | limit",
                "/bookings?status=OPEN                    | status",
                "/bookings?from=yesterday                 | from",
                "/bookings?to=%2B99999-01-01T00:00Z       | to",
                "/bookings?venue=a%00                     | venue",
                "/bookings?cursor=%25                     | cursor"
            })
    void namesTheParameterThatIsWrong(String path, String field) {
        assertThat(refused(400, () -> api.get("venue", path)).text("field")).isEqualTo(field);
    }

    @Test
    void slowsDownAnAccountThatAsksWithoutEnd() {
        Answer answer = api.post("dispatcher", "/bookings", "{}");
        for (int i = 0; i < 2_000 && answer.status() != 429; i++) {
            answer = api.post("dispatcher", "/bookings", "{}");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(api.post("secretary", "/bookings", "{}").status()).isEqualTo(400);
        assertThat(api.get("dispatcher", "/bookings?mine=true").status()).isEqualTo(200);
    }

    private Answer refused(int status, Supplier<Answer> call) {
        List<Long> before = courts.rows();
        Answer answer = call.get();
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(courts.rows()).isEqualTo(before);
        return answer;
    }
}
