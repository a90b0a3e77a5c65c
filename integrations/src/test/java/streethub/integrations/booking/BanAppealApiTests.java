package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;

@ApiTest
class BanAppealApiTests {

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient jdbc;

    private void stayedAway(String who) {
        for (int day = 1; day <= 5; day++) {
            String number = "N-" + who + "-" + day;
            jdbc.sql("""
                    insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                        created_at, sequence, version)
                    values (:number, 'tennis', 'tennis-1', now() - interval '2 days', now() - interval '1 day', :who,
                        :who, 'NO_SHOW', now() - interval '3 days', 1, 1)""").param("number", number).param("who", who).update();
            jdbc.sql(
                            "insert into booking_no_show (booking, holder, at) values (:number, :who, now() - interval '1 day')")
                    .param("number", number)
                    .param("who", who)
                    .update();
        }
    }

    @Test
    void whoIsKeptFromBookingAppealsAndTheSecretaryDecides() {
        assertThat(api.post("neighbour", "/ban-appeals", "{\"words\":\"x\"}").status())
                .isEqualTo(409);
        stayedAway("neighbour");
        assertThat(api.post("neighbour", "/ban-appeals", "{}").status()).isEqualTo(400);
        Answer appeal = api.post("neighbour", "/ban-appeals", "{\"words\":\"住院\"}");
        assertThat(appeal.status()).isEqualTo(201);
        String path = "/ban-appeals/" + appeal.text("number");
        assertThat(api.get("resident", path).status()).isEqualTo(404);
        assertThat(api.get(null, path).status()).isEqualTo(401);
        assertThat(api.post("venue", path + "/lift", "{}").status()).isEqualTo(403);
        assertThat(api.post("secretary", path + "/keep", "{}").status()).isEqualTo(400);
        assertThat(api.post("secretary", path + "/lift", "{}").text("status")).isEqualTo("LIFTED");
        assertThat(api.get("neighbour", path).text("status")).isEqualTo("LIFTED");
    }
}
