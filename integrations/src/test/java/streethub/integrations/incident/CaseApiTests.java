package streethub.integrations.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import tools.jackson.databind.JsonNode;

@ApiTest
class CaseApiTests {

    private final ApiClient api;
    private final Cases cases;

    CaseApiTests(@Autowired ApiClient api, @Autowired Cases cases) {
        this.api = api;
        this.cases = cases;
    }

    @Test
    void leadsAStrangersReportToTheVerifiedEndAndBack() {
        Answer receipt = cases.filed(null, "路面有坑");
        String number = receipt.text("number");
        String code = receipt.text("trackingCode");
        assertThat(receipt.header("Location")).endsWith("/api/v1/incidents/" + number);
        assertThat(receipt.body().path("gridUnits").path(0).path("code").asString())
                .isEqualTo(DemoHub.BUILDING.value());
        assertThat(cases.openTask(number).path("level").isNull()).isTrue();

        assertThat(cases.verb("dispatcher", number, "triage", "{\"urgency\":\"GENERAL\",\"level\":4,\"note\":\"去看看\"}")
                        .status())
                .isEqualTo(200);
        assertThat(cases.verb("building", number, "hand-up", "{\"reason\":\"要挖开\"}")
                        .status())
                .isEqualTo(200);
        assertThat(cases.openTask(number).path("level").asInt()).isEqualTo(3);
        assertThat(cases.verb("courtyard", number, "accept", "{}").text("status"))
                .isEqualTo("IN_PROGRESS");
        assertThat(cases.verb("courtyard", number, "handle", "{\"note\":\"已填平\",\"outcome\":\"RESOLVED\"}")
                        .text("status"))
                .isEqualTo("IN_VERIFICATION");
        assertThat(cases.verb("verifier", number, "verify", "{\"fixed\":true,\"note\":\"平了\"}")
                        .text("status"))
                .isEqualTo("CLOSED");

        Answer followed = api.get(null, "/incidents/" + number + "?trackingCode=" + code);
        assertThat(followed.text("outcome")).isEqualTo("RESOLVED");
        assertThat(followed.body().path("openTasks")).isEmpty();
        assertThat(followed.body().path("timeline"))
                .extracting(step -> step.path("step").asString())
                .startsWith("FILED", "LOCATED")
                .contains("TRIAGED", "DISPATCHED", "HANDED_UP", "ACCEPTED", "HANDLED", "VERIFIED")
                .endsWith("CLOSED");
        assertThat(cases.verb(
                                null,
                                number,
                                "rate",
                                "{\"trackingCode\":\"" + code + "\",\"rating\":\"SO_SO\",\"words\":\"有点慢\"}")
                        .text("rating"))
                .isEqualTo("SO_SO");
        assertThat(cases.verb(null, number, "reopen", "{\"trackingCode\":\"" + code + "\",\"reason\":\"又塌了\"}")
                        .text("status"))
                .isEqualTo("DISPATCHED");
        assertThat(cases.openTask(number).path("level").asInt()).isEqualTo(3);
    }

    @Test
    void tellsTimesWithChinasOffsetAndRulesInWords() {
        String number = cases.atBuilding("楼道堆物");
        Answer detail = api.get("building", "/incidents/" + number);
        JsonNode dispatched = detail.body()
                .path("timeline")
                .valueStream()
                .filter(step -> step.path("step").asString().equals("DISPATCHED"))
                .findFirst()
                .orElseThrow();
        assertThat(OffsetDateTime.parse(dispatched.path("at").asString()).getOffset())
                .isEqualTo(ZoneOffset.ofHours(8));
        assertThat(detail.text("dueAt")).endsWith("+08:00");
        assertThat(detail.text("source")).isEqualTo("STAFF");
        assertThat(cases.openTask(number).path("gridUnit").asString()).isEqualTo(DemoHub.BUILDING.value());
    }

    @Test
    void keepsWhatWasTypedAsItWasTyped() {
        String typed = "${T(java.lang.Runtime).getRuntime()} #{1+1} <b>'; drop table incident; --";
        String number = cases.atBuilding(typed);
        cases.verb("building", number, "accept", "{}");
        cases.verb("building", number, "handle", "{\"note\":\"${execution.id}\",\"outcome\":\"RESOLVED\"}");
        Answer detail = api.get("building", "/incidents/" + number);
        assertThat(detail.text("description")).isEqualTo(typed);
        assertThat(detail.body().path("timeline").toString()).contains("${execution.id}");
        assertThat(detail.text("status")).isEqualTo("IN_VERIFICATION");
    }

    @Test
    void showsAPhotoToWhoeverMaySeeTheCase() throws IOException {
        Answer receipt = cases.upload(cases.report("照片"), Cases.jpeg());
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
        String path = "/incidents/" + receipt.text("number");
        Answer detail = api.get(null, path + "?trackingCode=" + receipt.text("trackingCode"));
        String photo = detail.body().path("photos").path(0).asString();
        Answer shown = api.send(HttpRequest.newBuilder(api.uri(photo)));
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.response().body()))
                        .getWidth())
                .isEqualTo(320);
        String withoutCode = photo.substring(0, photo.indexOf('?'));
        assertThat(api.send(HttpRequest.newBuilder(api.uri(withoutCode))).status())
                .isEqualTo(404);
        assertThat(api.get("building", withoutCode.substring("/api/v1".length()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsByFilterAndPageByPage() {
        for (int i = 0; i < 3; i++) {
            cases.atBuilding("第 " + i + " 件");
        }
        String filter = "/incidents?kind=ROAD_DAMAGE&status=DISPATCHED&gridUnit=" + DemoHub.BUILDING + "&limit=2";
        Answer first = api.get("courtyard", filter);
        assertThat(first.body().path("items")).hasSize(2);
        Answer second = api.get("courtyard", filter + "&cursor=" + first.text("next"));
        assertThat(second.body().path("items").path(0).path("number").asString())
                .isLessThan(first.body().path("items").path(1).path("number").asString());
        assertThat(api.get("courtyard", "/incidents?from=2099-01-01").body().path("items"))
                .isEmpty();
    }

    @Test
    void looksForWordsInNumberPlaceAndDevice() {
        String number = cases.atBuilding("第 1 件");
        Answer found = api.get("courtyard", "/incidents?q=" + number.substring(0, 13));
        assertThat(found.body().path("items")).hasSize(1);
        assertThat(found.body().path("items").path(0).path("number").asString()).isEqualTo(number);
        assertThat(api.get("courtyard", "/incidents?q=%25").body().path("items"))
                .isEmpty();
    }

    @Test
    void tellsContactDataToDispatcherAndHandlerOnly() {
        String report =
                cases.report("有联系方式").replace("}", ",\"contact\":{\"name\":\"某某\",\"phone\":\"028 0000 0000\"}}");
        Answer receipt = api.post(null, "/incidents", report);
        String path = "/incidents/" + receipt.text("number");
        assertThat(api.get("dispatcher", path)
                        .body()
                        .path("contact")
                        .path("name")
                        .asString())
                .isEqualTo("某某");
        assertThat(api.get("secretary", path).body().path("contact").isNull()).isTrue();
        assertThat(api.get(null, path + "?trackingCode=" + receipt.text("trackingCode"))
                        .body()
                        .path("contact")
                        .isNull())
                .isTrue();
    }
}
