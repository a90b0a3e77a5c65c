package streethub.integrations.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiTest;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import tools.jackson.databind.JsonNode;

@ApiTest
class NoticesApiTests {

    @Autowired
    private ApiClient api;

    @Autowired
    private NoticeBox box;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void showsOnesOwnAndLetsThemBeRead() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        box.tell(NewNotice.urgent("composite", "/my-bookings", "notice.mail.subject", "有空了")));
        JsonNode notice = api.get("composite", "/notices").body().path("items").path(0);
        assertThat(notice.path("sentence").asString()).isEqualTo("【街道智慧中枢】有空了");
        assertThat(notice.path("link").asString()).isEqualTo("/my-bookings");
        assertThat(notice.path("read").asBoolean()).isFalse();
        assertThat(api.get("building", "/notices").body().path("items"))
                .noneMatch(
                        other -> other.path("id").asLong() == notice.path("id").asLong());
        assertThat(api.get(null, "/notices").status()).isEqualTo(401);
        assertThat(api.post("composite", "/notices/read", "{}").status()).isEqualTo(400);
        assertThat(api.post("composite", "/notices/read", "{\"upTo\":" + notice.path("id") + "}")
                        .status())
                .isBetween(200, 204);
        assertThat(api.get("composite", "/notices")
                        .body()
                        .path("items")
                        .path(0)
                        .path("read")
                        .asBoolean())
                .isTrue();
        assertThat(api.get("composite", "/notices?cursor=x").status()).isEqualTo(400);
    }
}
