package streethub.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** An admin enters cameras, and staff look for those of their area or near a place. */
@DemoHubTest
class CamerasTests {

    private static final String STREAM = "http://127.0.0.1:9/live.m3u8";

    @Autowired
    Cameras cameras;

    @Autowired
    CameraSetup setup;

    @Autowired
    CameraFeeds feeds;

    @Autowired
    DemoPeople people;

    @Test
    void theNearestComesFirstAndWhatIsFarOrSwitchedOffNotAtAll() {
        GeoPoint place = people.place();
        String near = add("near", north(place, 30), true);
        String nearer = add("nearer", north(place, 10), true);
        String off = add("off", place, false);

        List<NearCamera> found = cameras.near(people.as("secretary"), place, null, 200);

        assertThat(found).extracting(NearCamera::metres).isSorted().allMatch(metres -> metres <= 1000);
        assertThat(found).extracting(it -> it.camera().id()).containsSubsequence(nearer, near);
        assertThat(found).extracting(it -> it.camera().id()).doesNotContain(off);
        assertThat(cameras.near(people.as("secretary"), place, null, 1)).hasSize(1);
        assertThat(cameras.near(people.as("secretary"), new GeoPoint(0, 0), null, 9))
                .isEmpty();
        assertThat(cameras.near(people.as("secretary"), new GeoPoint(-90, 180), null, 9))
                .isEmpty();
    }

    @Test
    void theyAreListedByGridUnitPageByPage() {
        add("one", people.place(), true);
        add("two", people.place(), true);
        Actor dispatcher = people.as("dispatcher");
        List<CameraView> all = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<CameraView> page = cameras.list(dispatcher, null, cursor, 1);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(all).extracting(it -> it.gridUnit().value()).isSorted();
        assertThat(all).extracting(CameraView::id).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(CameraView::id)
                .containsExactlyInAnyOrderElementsOf(cameras.list(dispatcher, null, null, 200).items().stream()
                        .map(CameraView::id)
                        .toList());
        assertThat(cameras.list(people.as("secretary"), people.buildingCode(), null, 200)
                        .items())
                .isNotEmpty()
                .allMatch(camera -> camera.gridUnit().isWithin(people.buildingCode()));
    }

    @Test
    void aCameraStandsInTheUnitThatItsPointLiesIn() {
        CameraView camera = cameras.get(people.as("dispatcher"), add("located", people.place(), true));
        assertThat(camera.gridUnit()).isEqualTo(people.buildingCode());
        assertThat(camera.gridUnit().level()).isEqualTo(GridLevel.BUILDING);
        assertThat(camera.state()).isEqualTo(CameraState.UNKNOWN);
    }

    @Test
    void itIsOfflineSinceTheHubFirstAskedInVain() {
        String id = add("answers", people.place(), true);
        Actor dispatcher = people.as("dispatcher");
        feeds.answered(id, false);
        CameraView offline = cameras.get(dispatcher, id);
        assertThat(offline.state()).isEqualTo(CameraState.OFFLINE);
        assertThat(offline.since()).isNotNull();
        feeds.answered(id, false);
        assertThat(cameras.get(dispatcher, id).since()).isEqualTo(offline.since());
        feeds.answered(id, true);
        assertThat(cameras.get(dispatcher, id).state()).isEqualTo(CameraState.ONLINE);
    }

    @Test
    void anotherStreamHasNotBeenAskedYet() {
        String id = add("moves", people.place(), true);
        feeds.answered(id, true);
        Actor admin = people.as("admin");
        CameraEdit entered = setup.entered(admin, id);
        assertThat(setup.change(admin, id, entered.with("renamed", null, null, null, null, null))
                        .state())
                .isEqualTo(CameraState.ONLINE);
        assertThat(setup.change(admin, id, entered.with(null, null, null, null, STREAM + "?2", null))
                        .state())
                .isEqualTo(CameraState.UNKNOWN);
    }

    @Test
    void whatIsSwitchedOffIsNotAsked() {
        String id = add("off", people.place(), false);
        assertThat(feeds.all()).extracting(CameraFeed::camera).doesNotContain(id);
        assertThat(cameras.get(people.as("admin"), id).state()).isEqualTo(CameraState.DISABLED);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', x, http://127.0.0.1/x.m3u8",
        "name, ' ', x, http://127.0.0.1/x.m3u8",
        "node, x, '', http://127.0.0.1/x.m3u8",
        "streamUrl, x, x, rtsp://127.0.0.1/x",
        "streamUrl, x, x, http://10.1.2.3/x.m3u8"
    })
    void whatIsEnteredWronglyIsRefusedWithItsField(String field, String name, String node, String url) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> setup.add(people.as("admin"), new CameraEdit(name, node, "", people.place(), url, true)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void wordsThatAreTooLongOrUnreadableAreRefused() {
        refused(Refusal.Kind.INVALID, () -> add("x".repeat(61), people.place(), true));
        refused(Refusal.Kind.INVALID, () -> add("a\0b", people.place(), true));
        refused(Refusal.Kind.INVALID, () -> add("outside", new GeoPoint(0, 0), true));
    }

    private String add(String name, GeoPoint place, boolean enabled) {
        return setup.add(people.as("admin"), new CameraEdit(name, "gate", "the gate", place, STREAM, enabled))
                .id();
    }

    private static GeoPoint north(GeoPoint place, double metres) {
        return new GeoPoint(place.lat() + metres / 111_320, place.lon());
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
