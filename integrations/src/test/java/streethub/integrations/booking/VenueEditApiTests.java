package streethub.integrations.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Managers enter venues and units and change them by the API. */
@ApiTest
class VenueEditApiTests {

    private final ApiClient api;
    private final Courts courts;

    VenueEditApiTests(@Autowired ApiClient api, @Autowired Courts courts) {
        this.api = api;
        this.courts = courts;
    }

    private ObjectNode venue() {
        JsonNode tennis = api.get(null, "/venues/tennis").body();
        return JsonMapper.shared()
                .createObjectNode()
                .put("name", "社区教室")
                .put("lat", tennis.path("lat").asDouble())
                .put("lon", tennis.path("lon").asDouble())
                .put("address", "德源大道 12 号")
                .put("openingHours", "Mo-Su,PH 09:00-12:00")
                .put("mostOpen", 2);
    }

    private static ObjectNode unit(int version) {
        ObjectNode unit = JsonMapper.shared()
                .createObjectNode()
                .put("version", version)
                .put("name", "A室")
                .put("mode", "INSTANT")
                .put("slotMinutes", 60)
                .put("capacity", 20);
        unit.putArray("audience").add("RESIDENT");
        return unit;
    }

    private Answer put(@Nullable String who, String path, String body) {
        return api.send(api.request(who, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private String entered() {
        return api.post("venue", "/venues", venue().toString()).text("id");
    }

    @Test
    void entersAVenueWithAUnitThatCanBeBookedAtOnce() {
        Answer created = api.post("venue", "/venues", venue().toString());
        assertThat(created.status()).isEqualTo(201);
        String id = created.text("id");
        assertThat(created.header("Location")).isEqualTo("/api/v1/venues/" + id);
        Answer added = api.post("venue", "/venues/" + id + "/units", unit(0).toString());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("venue").path("version").asInt()).isEqualTo(1);
        Answer shown = api.get(null, "/venues/" + id);
        assertThat(shown.text("photo")).isEqualTo("null");
        assertThat(shown.body().path("units").path(0).path("advanceDays").asInt())
                .isEqualTo(14);
        assertThat(shown.body().path("units").path(0).path("inService").asBoolean())
                .isTrue();
        assertThat(api.get(null, "/venues/" + id + "/slots?date=" + courts.day(3))
                        .body()
                        .path("items"))
                .hasSize(3);
    }

    @Test
    void changesAVenueAndAUnitAndTellsWhoSavesSecond() {
        String id = entered();
        api.post("venue", "/venues/" + id + "/units", unit(0).toString());
        Answer edited = put(
                "venue",
                "/venues/" + id,
                venue().put("version", 1).put("name", "新名").toString());
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().path("bookingsOutside").asInt()).isZero();
        assertThat(edited.body().path("venue").path("name").asString()).isEqualTo("新名");
        Answer late = put(
                "venue",
                "/venues/" + id,
                venue().put("version", 1).put("name", "旧名").toString());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("detail")).contains("有人刚改过");
        Answer unit = put(
                "venue",
                "/venues/" + id + "/units/" + id + "-1",
                unit(2).put("slotMinutes", 90).toString());
        assertThat(unit.status()).isEqualTo(200);
        assertThat(api.get(null, "/venues/" + id)
                        .body()
                        .path("units")
                        .path(0)
                        .path("slotMinutes")
                        .asInt())
                .isEqualTo(90);
        assertThat(put("venue", "/venues/tennis/units/" + id + "-1", unit(3).toString())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name",
        "openingHours, 'Mo-Fr 25:00', openingHours",
        "lat, 91, lat",
        "lat, 0, lat",
        "lat, 'x', lat",
        "mostOpen, 0, mostOpen",
        "mostHotOpen, 1.5, mostHotOpen",
        "notes, '\u0000', notes"
    })
    void namesTheFieldOfAVenueThatIsWrong(String field, String value, String named) {
        ObjectNode wrong = venue();
        if (value.matches("[0-9.]+")) {
            wrong.put(field, Double.parseDouble(value));
        } else {
            wrong.put(field, value);
        }
        Answer answer = api.post("venue", "/venues", wrong.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(named);
    }

    @Test
    void namesTheFieldOfAUnitThatIsWrong() {
        String id = entered();
        for (Map.Entry<String, String> wrong : Map.of(
                        "mode", "\"FIRST_COME\"",
                        "audience", "[null]",
                        "slotMinutes", "1",
                        "capacity", "null",
                        "atoms", "[\"tennis-1\",\"tennis-2\"]",
                        "priceFen", "-1",
                        "version", "null")
                .entrySet()) {
            ObjectNode unit = unit(0);
            unit.set(wrong.getKey(), JsonMapper.shared().readTree(wrong.getValue()));
            Answer answer = api.post("venue", "/venues/" + id + "/units", unit.toString());
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
            assertThat(answer.text("field")).isEqualTo(wrong.getKey());
        }
        assertThat(api.get(null, "/venues/" + id).body().path("units")).isEmpty();
    }

    @Test
    void isForManagersAndSaysSoBeforeAnythingElse() {
        for (String who : new String[] {"resident", "secretary", "admin"}) {
            assertThat(api.post(who, "/venues", "{}").status()).isEqualTo(403);
            assertThat(put(who, "/venues/tennis", "{}").status()).isEqualTo(403);
            assertThat(put(who, "/venues/tennis/photo", "x").status()).isEqualTo(403);
        }
        assertThat(api.post(null, "/venues", venue().toString()).status()).isEqualTo(401);
        assertThat(put("venue", "/venues/moon", "{").status()).isEqualTo(404);
    }

    @Test
    void givesEverybodyThePhotoOfAVenueAndNothingElse() {
        String id = entered();
        assertThat(api.get(null, "/venues/" + id + "/photo").status()).isEqualTo(404);
        Answer given = api.send(api.request("venue", "/venues/" + id + "/photo")
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(png())));
        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
        String address = given.text("photo");
        assertThat(address).startsWith("/api/v1/venues/" + id + "/photo?mark=");
        Answer photo = api.get(null, address.substring("/api/v1".length()));
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(photo.header("Cache-Control")).contains("max-age=86400", "public");
        Answer same = api.send(api.request(null, "/venues/" + id + "/photo")
                .header("If-None-Match", photo.header("ETag"))
                .GET());
        assertThat(same.status()).isEqualTo(304);
        assertThat(api.get(null, "/venues/" + id + "/photo?size=huge").text("field"))
                .isEqualTo("size");
        Answer bad = api.send(api.request("venue", "/venues/" + id + "/photo")
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofString("nonsense")));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(api.get(null, "/venues/" + id + "/photo").status()).isEqualTo(200);
        Answer taken = api.send(api.request("venue", "/venues/" + id + "/photo").DELETE());
        assertThat(taken.text("photo")).isEqualTo("null");
        assertThat(api.get(null, "/venues/" + id + "/photo").status()).isEqualTo(404);
    }

    private static byte[] png() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
