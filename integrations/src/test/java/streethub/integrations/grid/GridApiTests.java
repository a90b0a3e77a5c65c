package streethub.integrations.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
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

@ApiTest
class GridApiTests {

    private final ApiClient api;
    private final Grids grids;

    GridApiTests(@Autowired ApiClient api, @Autowired Grids grids) {
        this.api = api;
        this.grids = grids;
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 8", "2, 43", "3, 100", "4, 266"})
    void listsEachLevelOfTheDemoSubdistrict(int level, int count) {
        Answer answer = api.get("resident", "/grid-units?level=" + level);
        assertThat(answer.body().path("items")).hasSize(count);
        assertThat(answer.body().path("next").isNull()).isTrue();
        assertThat(answer.body().path("items").path(0).path("level").asInt()).isEqualTo(level);
    }

    @Test
    void listsWhatLiesBelowAUnit() {
        Answer answer = api.get("building", "/grid-units?parent=510117006001");
        assertThat(answer.body().path("items"))
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.path("parent").asString()).isEqualTo("510117006001"));
    }

    @Test
    void locatesAPlaceForAnybodyFromTheBuildingUpToTheCommunity() {
        GeoPoint place = grids.centre(DemoHub.BUILDING);
        Answer answer = api.get(null, "/grid-units/locate?lat=" + place.lat() + "&lon=" + place.lon());
        assertThat(answer.body().path("units"))
                .extracting(unit -> unit.path("level").asInt())
                .containsExactly(4, 3, 2, 1);
        assertThat(answer.body().path("units").path(0).path("code").asString()).isEqualTo(DemoHub.BUILDING.value());
    }

    @Test
    void saysThatAPlaceIsOutside() {
        Answer answer = api.get(null, "/grid-units/locate?lat=0&lon=0");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/grid-units/locate?lat=30.8            | lon",
                "/grid-units/locate?lat=north&lon=103.8 | lat",
                "/grid-units/locate?lat=NaN&lon=103.8   | lat",
                "/grid-units/locate?lat=30.8&lon=1000   | lon",
                "/grid-units?level=9                    | level",
                "/grid-units?level=two                  | level",
                "/grid-units?parent=1234                | parent"
            })
    void namesTheParameterThatIsWrong(String path, String field) {
        Answer answer = api.get("resident", path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void listsForWhoIsLoggedInOnly() {
        assertThat(api.get(null, "/grid-units").status()).isEqualTo(401);
    }

    @Test
    void exportsTheGridAndTakesItBackAsItIs() {
        Answer exported = api.get("admin", "/grid-units/geojson");
        assertThat(exported.header("Content-Type")).startsWith("application/geo+json");
        assertThat(exported.body().path("features")).hasSize(1 + 8 + 43 + 100 + 266);
        Answer imported = put("admin", exported.body().toString());
        assertThat(imported.status()).isEqualTo(200);
        assertThat(imported.body().path("units").asInt()).isEqualTo(418);
        assertThat(api.get("admin", "/grid-units/geojson").body()).isEqualTo(exported.body());
    }

    @Test
    void movesTheGridForAdministratorsOnlyAndNamesWhatIsWrong() {
        assertThat(api.get("dispatcher", "/grid-units/geojson").status()).isEqualTo(403);
        assertThat(api.get(null, "/grid-units/geojson").status()).isEqualTo(401);
        assertThat(put("dispatcher", "{}").status()).isEqualTo(403);
        Answer bad = put("admin", "{\"type\":\"FeatureCollection\",\"features\":[{}]}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text("detail")).isNotEmpty();
    }

    private Answer put(String username, String body) {
        return api.send(api.request(username, "/grid-units/geojson")
                .header("Content-Type", "application/geo+json")
                .PUT(BodyPublishers.ofString(body)));
    }
}
