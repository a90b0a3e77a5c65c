package streethub.integrations.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.Grids;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import streethub.integrations.web.DemoHub;
import streethub.shared.GeoPoint;
import tools.jackson.databind.JsonNode;

@ApiTest
class FacilityApiTests {

    private final ApiClient api;
    private final GeoPoint place;

    FacilityApiTests(@Autowired ApiClient api, @Autowired Grids grids) {
        this.api = api;
        this.place = grids.centre(DemoHub.BUILDING);
    }

    @Test
    void entersAFacilityWithItsSensor() {
        String eui = eui();
        Answer created = api.post(
                "facility",
                "/devices",
                facility(",\"devEui\":\"" + eui.toUpperCase(Locale.ROOT)
                        + "\",\"model\":\"EM500-PP\",\"owningUnit\":\"水务局\""));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("id")).matches("hydrant-[0-9]{6}");
        assertThat(created.text("devEui")).isEqualTo(eui);
        assertThat(created.text("state")).isEqualTo("UNKNOWN");
        assertThat(created.body().path("gridUnits").path(0).path("code").asString())
                .isEqualTo(DemoHub.BUILDING.value());
        JsonNode record = api.get("building", "/devices/" + created.text("id") + "/record")
                .body();
        assertThat(record.path("record").path("owningUnit").asString()).isEqualTo("水务局");
        assertThat(record.path("sensors").path(0).path("reference").asString()).isEqualTo(eui);
        assertThat(record.path("changes").path(0).path("field").asString()).isEqualTo("entered");
        assertThat(api.post("facility", "/devices", facility(",\"devEui\":\"" + eui + "\""))
                        .status())
                .isEqualTo(409);
        assertThat(api.post("admin", "/devices", facility(",\"id\":\"" + created.text("id") + "\""))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void changesAFacilityAndReplacesItsSensor() {
        String id = api.post("admin", "/devices", facility(",\"devEui\":\"" + eui() + "\""))
                .text("id");
        Answer changed = patch("facility", id, "{\"name\":\"改过\",\"devEui\":\"" + eui() + "\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("name")).isEqualTo("改过");
        assertThat(api.get("facility", "/devices/" + id + "/record").body().path("sensors"))
                .hasSize(2);
        assertThat(patch("facility", id, "{\"silentAfterMinutes\":\"15\"}").status())
                .isEqualTo(200);
        assertThat(patch("facility", id, "{\"silentAfterMinutes\":\"0\"}").text("field"))
                .isEqualTo("silentAfterMinutes");
        assertThat(patch("facility", id, "{\"family\":\"LIFT\"}").status()).isEqualTo(409);
        assertThat(patch("facility", id, "{\"lat\":1}").text("field")).isEqualTo("lat");
        assertThat(patch("facility", id, "{\"name\":\"\"}").status()).isEqualTo(400);
        assertThat(patch("dispatcher", id, "{").status()).isEqualTo(403);
        assertThat(patch("resident", id, "{").status()).isEqualTo(404);
        assertThat(patch("facility", "none", "{").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name",
                "{\"name\":7}|name",
                "{\"name\":\"x\",\"family\":\"TREE\"}|family",
                "{\"name\":\"x\",\"family\":\"LIFT\"}|lat",
                "{\"name\":\"x\",\"family\":\"LIFT\",\"lat\":\"30\"}|lat",
                "{\"name\":\"x\",\"family\":\"LIFT\",\"lat\":0,\"lon\":0}|lat",
                "{\"name\":\"x\",\"family\":\"LIFT\",\"lat\":999,\"lon\":0}|lat",
                "{\"name\":\"x\",\"family\":\"LIFT\",\"lat\":30,\"lon\":103,\"devEui\":\"1\"}|devEui",
                "[|body"
            })
    void saysWhichFieldIsWrong(String body, String field) {
        Answer refused = api.post("facility", "/devices", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo(field);
    }

    @Test
    void isForThoseWhoKeepTheFacilities() {
        assertThat(api.post("dispatcher", "/devices", "{").status()).isEqualTo(403);
        assertThat(api.post(null, "/devices", facility("")).status()).isEqualTo(401);
        assertThat(api.get("dispatcher", "/devices/export").status()).isEqualTo(403);
        assertThat(api.get("dispatcher", "/devices/import-template").status()).isEqualTo(403);
        assertThat(send("dispatcher", new byte[] {1}).status()).isEqualTo(403);
        assertThat(api.get("facility", "/devices/imports/x").status()).isEqualTo(404);
        assertThat(api.get("facility", "/devices/imports/" + UUID.randomUUID() + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void importsAnExcelFileAndMarksWhatIsWrong() {
        Answer begun = send("facility", book("井盖 A", "HYDRANT"));
        assertThat(begun.status()).isEqualTo(202);
        JsonNode done = over(begun.text("id"));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("percent").asInt()).isEqualTo(100);
        assertThat(done.path("written").asInt()).isOne();

        String wrong = send("facility", book("", "TREE")).text("id");
        assertThat(over(wrong).path("wrong").asInt()).isEqualTo(2);
        Answer marked = api.get("facility", "/devices/imports/" + wrong + "/file");
        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.header("Content-Disposition")).contains("facilities-marked.xlsx");
        assertThat(marked.response().body()).startsWith('P', 'K');
        assertThat(send("facility", "no Excel".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(api.post("facility", "/devices/import", "{}").status()).isEqualTo(400);
    }

    @Test
    void exportsWhatCanBeImportedAgain() {
        Answer file = api.get("facility", "/devices/export?family=LIFT&q=lift-00");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).contains("spreadsheetml");
        JsonNode again = over(send("facility", file.response().body()).text("id"));
        assertThat(again.path("state").asString()).isEqualTo("DONE");
        assertThat(again.path("total").asInt()).isEqualTo(9);
        assertThat(api.get("facility", "/devices/import-template").response().body())
                .startsWith('P', 'K');
        assertThat(api.get("facility", "/devices/export?family=TREE").status()).isEqualTo(400);
    }

    @Test
    void listsAndAddsFamilies() {
        String code = "DOOR_" + new Random().nextInt(1_000_000);
        assertThat(put("admin", code, "{\"name\":\"防火门\",\"nameEn\":\"Fire door\",\"silence\":\"PT25H\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("building", "/device-families")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(family -> family.path("code").asString()))
                .contains("LIFT", "STREET_LAMP", code);
        assertThat(put("admin", "LIFT", "{\"name\":\"x\",\"nameEn\":\"x\",\"silence\":\"PT25H\"}")
                        .status())
                .isEqualTo(409);
        assertThat(put("admin", "lift", "{\"name\":\"x\",\"nameEn\":\"x\",\"silence\":\"PT25H\"}")
                        .status())
                .isEqualTo(400);
        assertThat(put("admin", code, "{\"name\":\"x\",\"nameEn\":\"x\",\"silence\":\"a day\"}")
                        .text("field"))
                .isEqualTo("silence");
        assertThat(put("facility", code, "{").status()).isEqualTo(403);
        assertThat(api.get("resident", "/device-families").status()).isEqualTo(403);
    }

    private JsonNode over(String id) {
        return await().until(
                        () -> api.get("facility", "/devices/imports/" + id).body(),
                        job -> !job.path("state").asString("").equals("RUNNING"));
    }

    private String facility(String more) {
        return "{\"family\":\"HYDRANT\",\"name\":\"新消火栓\",\"lat\":%s,\"lon\":%s%s}"
                .formatted(place.lat(), place.lon(), more);
    }

    private static String eui() {
        return String.format(Locale.ROOT, "%016x", new Random().nextLong());
    }

    private Answer patch(String username, String id, String body) {
        return api.send(api.request(username, "/devices/" + id)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    private Answer put(String username, String code, String body) {
        return api.send(api.request(username, "/device-families/" + code)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private Answer send(String username, byte[] file) {
        String border = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.send(api.request(username, "/devices/import")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private byte[] book(String name, String family) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("s");
            String[] heads = {"name", "family", "lat", "lon"};
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            sheet.value(1, 0, name);
            sheet.value(1, 1, family);
            sheet.value(1, 2, place.lat());
            sheet.value(1, 3, place.lon());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
