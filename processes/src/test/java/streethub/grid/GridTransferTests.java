package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.testing.HubTest;

@HubTest
@TestPropertySource(properties = "test.context=grid transfer")
class GridTransferTests {

    private static final String SUBDISTRICT = "510117900";
    private static final String COMMUNITY = SUBDISTRICT + "001";
    private static final String EAST = COMMUNITY + "01";
    private static final String WEST = COMMUNITY + "02";
    private static final Actor ADMIN = new Actor("a", "A", Set.of(Role.ADMIN), new GridCode(SUBDISTRICT));

    @Autowired
    GridTransfer transfer;

    @Autowired
    Grids grids;

    @Autowired
    Texts texts;

    @BeforeEach
    void whole() {
        transfer.importGeoJson(ADMIN, file());
    }

    @Test
    void locatesInWhatWasImported() {
        assertThat(grids.locate(new GeoPoint(1, 1))).contains(new GridCode(WEST));
        assertThat(grids.locate(new GeoPoint(1, 2))).contains(new GridCode(EAST));
        assertThat(grids.located(new GeoPoint(1, 3)).level()).isEqualTo(GridLevel.COMPOSITE_GRID);
        assertThat(grids.words(new GridCode(EAST))).isEqualTo("甲社区 东网格");
        assertThat(grids.ladder(new GridCode(EAST))).extracting(GridUnit::name).containsExactly("东网格", "甲社区");
        assertThat(grids.list(null, new GridCode(COMMUNITY))).hasSize(2);
        assertThat(catchThrowableOfType(Refusal.class, () -> grids.located(new GeoPoint(50, 50)))
                        .key())
                .isEqualTo("grid.outside");
    }

    @Test
    void givesBackWhatItTook() {
        String exported = transfer.exportGeoJson(ADMIN);

        assertThat(transfer.importGeoJson(ADMIN, exported)).isEqualTo(4);
        assertThat(transfer.exportGeoJson(ADMIN)).isEqualTo(exported);
        assertThat(grids.map(GridLevel.COMPOSITE_GRID)).contains(EAST, WEST, "东网格");
        assertThat(grids.polygon(new GridCode(EAST))).startsWith("{\"type\":\"Polygon\"");
    }

    @Test
    void anAdministratorOfTheWholeMachineHasNoBorders() {
        Actor first = new Actor("administrator", "A", Set.of(Role.ADMIN), null);

        assertThat(transfer.importGeoJson(first, file())).isEqualTo(4);
        assertThat(transfer.exportGeoJson(first)).contains(EAST, WEST);
    }

    @Test
    void carriesTheWholeDemoThroughAFile() {
        Actor demoAdmin = new Actor("d", "D", Set.of(Role.ADMIN), new GridCode("510117006"));
        String demo = GridGeoJson.write(MadeUpGrid.demo());

        assertThat(transfer.importGeoJson(demoAdmin, demo)).isEqualTo(418);
        assertThat(transfer.exportGeoJson(demoAdmin)).isEqualTo(demo);
    }

    @Test
    void redrawsOneUnitAndLeavesTheOthers() {
        transfer.importGeoJson(ADMIN, collection(feature(EAST, "新东网格", COMMUNITY, square(2, 0, 4, 4))));

        assertThat(grids.get(new GridCode(EAST)).name()).isEqualTo("新东网格");
        assertThat(grids.get(new GridCode(WEST)).name()).isEqualTo("西网格");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "FeatureCollection"   | "Collection"        | grid.import.collection
            "Feature",            | "Thing",            | grid.import.feature.type
            [[[0,0]               | [[[1,0]             | grid.import.geometry.ring
            "Polygon"             | "Point"             | grid.import.geometry.type
            [4,4]                 | [4,"x"]             | grid.import.geometry.position
            [4,4]                 | [30.8,103.8]        | grid.import.geometry.position
            东网格                | _                   | grid.import.name
            "level":2             | "level":3           | grid.import.level
            51011790000101"       | 5101179000010x"     | grid.import.code
            51011790000101"       | 51011790000102"     | grid.import.duplicate
            51011790000101"       | 51011790000201"     | grid.import.parent.mismatch
            "parent":"510117900"  | "parent":"510117901"| grid.import.parent.mismatch
            """)
    void refusesABadFeatureByNameAndChangesNothing(String good, String bad, String key) {
        refused(file -> file.replace(good, bad.equals("_") ? "" : bad), key);
    }

    @Test
    void refusesAPolygonThatCrossesItself() {
        refused(
                file -> collection(feature(EAST, "东", COMMUNITY, "[[[2,0],[4,4],[4,0],[2,4],[2,0]]]")),
                "grid.import.geometry.invalid");
    }

    @Test
    void refusesAUnitOutsideItsParent() {
        refused(file -> collection(feature(EAST, "东", COMMUNITY, square(2, 0, 5, 4))), "grid.import.parent.outside");
    }

    @Test
    void refusesAUnitWithoutAParent() {
        refused(
                file -> collection(feature(SUBDISTRICT + "00705", "东", SUBDISTRICT + "007", square(2, 0, 4, 4))),
                "grid.import.parent.unknown");
    }

    @Test
    void refusesUnitsThatOverlap() {
        refused(file -> collection(feature(EAST, "东", COMMUNITY, square(1, 0, 4, 4))), "grid.import.overlap");
        refused(
                file -> collection(feature(COMMUNITY + "03", "中", COMMUNITY, square(1, 1, 3, 3))),
                "grid.import.overlap");
    }

    @Test
    void refusesToDrawAParentTooSmallForWhatItHolds() {
        refused(
                file -> collection(feature(COMMUNITY, "甲社区", SUBDISTRICT, square(0, 0, 3, 4))),
                "grid.import.child.outside");
    }

    @Test
    void allowsWhatIsThinnerThanAMetre() {
        assertThat(transfer.importGeoJson(
                        ADMIN, collection(feature(EAST, "东网格", COMMUNITY, square(1.999998, 0, 4.000003, 4)))))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoJsonAtAll() {
        refused(file -> "{\"type\":", "grid.import.json");
        refused(file -> "[".repeat(2_000), "grid.import.json");
    }

    @Test
    void isForAdministratorsOfThePlaceOnly() {
        Actor worker = new Actor("w", "W", Set.of(Role.GRID_WORKER), new GridCode(SUBDISTRICT));
        Actor elsewhere = new Actor("e", "E", Set.of(Role.ADMIN), new GridCode("510117901"));

        assertThat(kind(() -> transfer.importGeoJson(worker, file()))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> transfer.exportGeoJson(worker))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> transfer.importGeoJson(Actor.anonymous(), file())))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> transfer.importGeoJson(elsewhere, file()))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(transfer.exportGeoJson(elsewhere)).doesNotContain(SUBDISTRICT);
    }

    private void refused(UnaryOperator<String> spoilt, String key) {
        String before = transfer.exportGeoJson(ADMIN);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> transfer.importGeoJson(ADMIN, spoilt.apply(file())));

        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(texts.get(locale, refusal)).doesNotContain("{", "}");
        }
        assertThat(transfer.exportGeoJson(ADMIN)).isEqualTo(before);
    }

    private static Refusal.Kind kind(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).kind();
    }

    private static String file() {
        return collection(
                feature(SUBDISTRICT, "试街道", null, square(0, 0, 4, 4)),
                feature(COMMUNITY, "甲社区", SUBDISTRICT, square(0, 0, 4, 4)),
                feature(EAST, "东网格", COMMUNITY, square(2, 0, 4, 4)),
                feature(WEST, "西网格", COMMUNITY, square(0, 0, 2, 4)));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String name, @Nullable String parent, String rings) {
        return """
                {"type":"Feature","properties":{"code":"%s","name":"%s","level":%d,"parent":%s},\
                "geometry":{"type":"Polygon","coordinates":%s}}""".formatted(
                code, name, new GridCode(code).level().number(), parent == null ? "null" : '"' + parent + '"', rings);
    }

    private static String square(double west, double south, double east, double north) {
        return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
                .formatted(
                        text(west),
                        text(south),
                        text(east),
                        text(south),
                        text(east),
                        text(north),
                        text(west),
                        text(north),
                        text(west),
                        text(south));
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
