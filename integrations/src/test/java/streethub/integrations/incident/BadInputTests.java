package streethub.integrations.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;

/** Whatever is refused is told as a problem and changes nothing. */
@ApiTest
class BadInputTests {

    private final ApiClient api;
    private final Cases cases;

    BadInputTests(@Autowired ApiClient api, @Autowired Cases cases) {
        this.api = api;
        this.cases = cases;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"ROAD_DAMAGE\",                                                          | body",
                "{\"kind\":\"OTHER\",\"description\":\"x\",\"lat\":30.83,\"lon\":103.83}              | kind",
                "{\"description\":\"x\",\"lat\":30.83,\"lon\":103.83}                                | kind",
                "{\"kind\":\"ROAD_DAMAGE\",\"lat\":30.83,\"lon\":103.83}                             | description",
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\" \",\"lat\":30.83,\"lon\":103.83}       | description",
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"x\",\"lon\":103.83}                     | lat",
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"x\",\"lat\":\"30.83\",\"lon\":103.83}   | lat",
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"x\",\"lat\":30.83,\"lon\":999}          | lon",
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"x\",\"lat\":39.9,\"lon\":116.4}         | lat",
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"x\\u0000y\",\"lat\":30.83,\"lon\":103.83} | description",
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"x\",\"lat\":30.83,\"lon\":103.83,\"contact\":{\"phone\":\"abc\"}} | contact.phone"
            })
    void namesTheFieldOfABadReport(String body, String field) {
        Answer answer = refused(400, () -> api.post("resident", "/incidents", body));
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void refusesAPhotoThatIsNone() {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Answer answer = refused(400, () -> cases.upload(cases.report("不是照片"), script));
        assertThat(answer.text("field")).isEqualTo("photos");
    }

    @Test
    void refusesABomb() {
        Answer answer = refused(413, () -> cases.upload(cases.report("炸弹"), pngOf(60_000, 60_000)));
        assertThat(answer.text("field")).isEqualTo("photos");
    }

    @Test
    void refusesAFileBeyondTenMegabytes() {
        refused(413, () -> cases.upload(cases.report("太大"), new byte[11 << 20]));
    }

    @Test
    void refusesAMultipartWithoutAReport() {
        Answer answer = refused(
                400,
                () -> api.send(api.request(null, "/incidents")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n"))));
        assertThat(answer.text("field")).isEqualTo("report");
    }

    @Test
    void doesNotKnowACaseThatIsOutsideOnesScopeOrNotThere() {
        String number = cases.atBuilding("辖区");
        for (String path : List.of("/incidents/" + number, "/incidents/20260101-0001-0", "/incidents/x")) {
            refused(404, () -> api.get("resident", path));
            refused(404, () -> api.get(null, path));
            refused(404, () -> api.get(null, path + "?trackingCode=wrong"));
        }
    }

    @Test
    void tellsFirstThatACaseIsUnknownThenThatAVerbIsNotAllowedThenThatItDoesNotFitThenThatTheBodyIsBad() {
        String number = cases.atBuilding("先后");
        refused(404, () -> cases.verb("resident", number, "handle", "{"));
        refused(404, () -> cases.verb("building", "20260101-0001-0", "handle", "{"));
        refused(403, () -> cases.verb("verifier", number, "handle", "{"));
        refused(403, () -> cases.verb("building", number, "triage", "{\"level\":\"x\"}"));
        refused(409, () -> cases.verb("building", number, "handle", "{"));
        refused(409, () -> cases.verb("verifier", number, "verify", "{\"fixed\":5}"));
        Answer answer = refused(400, () -> cases.verb("building", number, "hand-up", "{\"reason\":5}"));
        assertThat(answer.text("field")).isEqualTo("reason");
        refused(400, () -> cases.verb("building", number, "return", "{}"));
        refused(401, () -> cases.verb(null, number, "accept", "{}"));
    }

    @Test
    void refusesWhatIsDoneTwice() {
        String number = cases.atBuilding("两次");
        assertThat(cases.verb("building", number, "accept", "{}").status()).isEqualTo(200);
        refused(409, () -> cases.verb("building", number, "accept", "{}"));
        String handling = "{\"note\":\"好了\",\"outcome\":\"RESOLVED\"}";
        assertThat(cases.verb("building", number, "handle", handling).status()).isEqualTo(200);
        refused(409, () -> cases.verb("building", number, "handle", handling));
    }

    @Test
    void refusesATaskThatIsSomebodyElses() {
        String number = cases.atBuilding("别人的");
        String task = cases.openTask(number).path("id").asString();
        refused(403, () -> api.post("courtyard", "/tasks/" + task + "/claim", "{}"));
        assertThat(api.post("building", "/tasks/" + task + "/claim", "{}").text("assignee"))
                .isEqualTo("building");
        refused(403, () -> api.post("courtyard", "/tasks/" + task + "/release", "{}"));
        refused(403, () -> api.post("courtyard", "/tasks/" + task + "/hand-over", "{\"to\":\"courtyard\"}"));
        Answer answer = refused(400, () -> api.post("building", "/tasks/" + task + "/hand-over", "{\"to\":\"venue\"}"));
        assertThat(answer.text("field")).isEqualTo("to");
        refused(404, () -> api.post("resident", "/tasks/" + task + "/claim", "{}"));
        refused(404, () -> api.post("building", "/tasks/none/claim", "{}"));
        assertThat(api.post("building", "/tasks/" + task + "/release", "").text("assignee"))
                .isEqualTo("null");
    }

    @Test
    void refusesReporterVerbsWithoutTheTrackingCode() {
        Answer receipt = cases.filed(null, "谁评价");
        String number = receipt.text("number");
        String code = receipt.text("trackingCode");
        refused(404, () -> cases.verb(null, number, "rate", "{\"rating\":\"SATISFIED\"}"));
        refused(404, () -> cases.verb(null, number, "rate", "{\"trackingCode\":\"x\",\"rating\":\"SATISFIED\"}"));
        refused(403, () -> cases.verb("dispatcher", number, "rate", "{\"rating\":\"SATISFIED\"}"));
        refused(
                409,
                () -> cases.verb(null, number, "rate", "{\"trackingCode\":\"" + code + "\",\"rating\":\"SATISFIED\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/incidents?limit=201        | limit",
                "/incidents?limit=0          | limit",
                "/incidents?limit=many       | limit",
                "/incidents?status=OPEN      | status",
                "/incidents?kind=x           | kind",
                "/incidents?gridUnit=5       | gridUnit",
                "/incidents?from=yesterday   | from",
                "/incidents?cursor=%25%25    | cursor",
                "/incidents?q=a%00b          | q",
                "/tasks?limit=201            | limit",
                "/tasks?queue=all            | queue",
                "/tasks?cursor=x             | cursor"
            })
    void namesTheParameterThatIsWrong(String path, String field) {
        assertThat(refused(400, () -> api.get("dispatcher", path)).text("field"))
                .isEqualTo(field);
    }

    @Test
    void refusesASearchThatIsLongerThanAnybodyTypes() {
        Answer answer = refused(400, () -> api.get("dispatcher", "/incidents?q=" + "x".repeat(101)));
        assertThat(answer.text("field")).isEqualTo("q");
    }

    @Test
    void keepsStaffListsFromOthers() {
        refused(401, () -> api.get(null, "/incidents"));
        refused(401, () -> api.get(null, "/tasks"));
        refused(403, () -> api.get("resident", "/incidents"));
        refused(403, () -> api.get("resident", "/tasks"));
    }

    private Answer refused(int status, Supplier<Answer> call) {
        List<Long> before = cases.rows();
        Answer answer = call.get();
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(cases.rows()).isEqualTo(before);
        return answer;
    }

    /** The head of a picture that would need 14 GB once decoded. */
    private static byte[] pngOf(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(33 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        png.putInt(13).put(head).putInt(crc(head));
        byte[] end = "IEND".getBytes(StandardCharsets.US_ASCII);
        png.putInt(0).put(end).putInt(crc(end));
        return png.array();
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
