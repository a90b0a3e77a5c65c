package streethub.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.camera.CameraState;
import streethub.camera.CameraView;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.incident.DeviceAlarm;
import streethub.incident.IncidentKind;
import streethub.incident.Urgency;
import streethub.shared.Texts;
import streethub.ui.DeskTest;
import streethub.ui.camera.CameraMarkers;
import streethub.ui.map.GridMap;
import streethub.ui.map.Marker;
import streethub.ui.map.MarkerState;
import streethub.ui.shell.Languages;
import streethub.ui.web.Words;

class MapViewTests extends DeskTest {

    @Autowired
    GroundReader reader;

    @Autowired
    Devices devices;

    @Autowired
    Texts texts;

    @Test
    void showsOpenCasesAndFacilitiesOfOnesOwnScope() {
        String number = reportedByStaff();
        Ground own = reader.read(people.as("building"));
        assertThat(ids(own)).contains("case-" + number);
        assertThat(own.devices()).isNotEmpty().allMatch(it -> it.gridUnit()
                .value()
                .startsWith(people.buildingCode().value()));
        assertThat(reader.read(people.as("dispatcher")).devices())
                .hasSizeGreaterThan(own.devices().size());
    }

    @Test
    void drawsAFacilityWithAnOpenCaseAsItsCase() {
        DeviceView cover = devices.page(people.as("building"), DeviceFilter.ALL, null, 1)
                .items()
                .getFirst();
        String number = incidents.raise(alarm(cover)).number();
        Ground ground = reader.read(people.as("building"));
        assertThat(ids(ground)).contains("case-" + number).doesNotContain("device-" + cover.id());
        assertThat(ground.markers(words(), new MapAddress(false, true, true, null)).stream()
                        .map(Marker::id))
                .contains("device-" + cover.id())
                .doesNotContain("case-" + number);
    }

    @Test
    void leavesOutWhatIsWellWhereThatIsAskedFor() {
        List<DeviceView> some =
                devices.page(people.as("dispatcher"), DeviceFilter.ALL, null, 4).items();
        Ground ground = new Ground(
                List.of(),
                List.of(
                        inState(some.get(0), DeviceState.NORMAL),
                        inState(some.get(1), DeviceState.ALARM),
                        inState(some.get(2), DeviceState.OFFLINE),
                        inState(some.get(3), DeviceState.UNKNOWN)),
                List.of());
        assertThat(ground.unwell()).isEqualTo(2);
        assertThat(ground.markers(words(), new MapAddress(true, false, true, null)))
                .extracting(Marker::state)
                .containsExactly(MarkerState.ALARM, MarkerState.OFFLINE);
        assertThat(ground.markers(words(), MapAddress.ALL)).hasSize(4);
    }

    private static DeviceView inState(DeviceView device, DeviceState state) {
        return new DeviceView(
                device.id(),
                device.family(),
                device.name(),
                device.devEui(),
                device.model(),
                device.point(),
                device.gridUnit(),
                state,
                device.lastSeen(),
                device.heard(),
                false,
                device.silentAfter(),
                device.values());
    }

    @Test
    void showsTheCamerasOfOnesScopeAndSaysOfOneThatIsOffline() {
        Ground ground = reader.read(people.as("dispatcher"));
        assertThat(ground.cameras()).isNotEmpty();
        CameraView first = ground.cameras().getFirst();
        Ground told = new Ground(
                List.of(), List.of(), List.of(inState(first, CameraState.ONLINE), inState(first, CameraState.OFFLINE)));
        assertThat(told.dark()).isEqualTo(1);
        assertThat(told.markers(words(), MapAddress.ALL))
                .extracting(Marker::state, Marker::label)
                .containsExactly(
                        tuple(MarkerState.CAMERA, first.name()), tuple(MarkerState.CAMERA_OFF, first.name() + "（离线）"));
        assertThat(told.markers(words(), new MapAddress(true, true, false, null)))
                .isEmpty();
        assertThat(reader.read(people.as("building")).cameras()).isEmpty();
        assertThat(reader.read(people.as("secretary")).cameras())
                .allMatch(camera -> people.as("secretary").covers(camera.gridUnit()));
    }

    private static CameraView inState(CameraView camera, CameraState state) {
        return new CameraView(
                camera.id(),
                camera.name(),
                camera.node(),
                camera.looksAt(),
                camera.point(),
                camera.gridUnit(),
                state,
                camera.since());
    }

    @Test
    void aCameraOpensItsPageWhichAsksWhyOneLooks() {
        logIn("dispatcher");
        go("");
        CameraView camera = reader.read(people.as("dispatcher")).cameras().getFirst();
        assertThat(map().getElement().getPropertyRaw("spots").toString()).contains("camera-" + camera.id());
        test(cameras()).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("map?cameras=0");
        assertThat(map().getElement().getPropertyRaw("spots").toString()).doesNotContain("camera-" + camera.id());
        assertThat(CameraMarkers.open("camera-" + camera.id())).isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("cameras?", "camera=" + camera.id());
        assertThat(page()).contains(camera.name(), "谁、何时、为什么查看，都会记录");
        assertThat(CameraMarkers.open("device-1")).isFalse();
    }

    @Test
    void camerasDoNotConcernWhoWorksOnTheSpot() {
        logIn("building");
        go("");
        assertThat(find(Checkbox.class).all()).hasSize(2);
    }

    private GridMap map() {
        return find(GridMap.class).single();
    }

    private Checkbox cameras() {
        return find(Checkbox.class)
                .withCondition(box -> box.getLabel().startsWith("摄像头"))
                .single();
    }

    @Test
    void opensACardOfWhatIsChosen() {
        String number = reportedByStaff();
        logIn("building");
        go("chosen=case-" + number);
        assertThat(page()).contains("设施设备异常", "打开案件").doesNotContain("路灯不亮");
        assertThat(find(Anchor.class).withText("打开案件").single().getHref()).isEqualTo("cases/" + number);
        press("返回列表");
        assertThat(page()).doesNotContain("打开案件");

        DeviceView device = devices.page(people.as("building"), DeviceFilter.ALL, null, 1)
                .items()
                .getFirst();
        go("chosen=device-" + device.id());
        assertThat(page()).contains(device.name(), "打开设施");
    }

    @Test
    void saysNothingOfWhatLiesOutsideTheScope() {
        DeviceView foreign = devices.page(people.as("dispatcher"), DeviceFilter.ALL, null, 200).items().stream()
                .filter(it ->
                        !it.gridUnit().value().startsWith(people.buildingCode().value()))
                .findFirst()
                .orElseThrow();
        logIn("building");
        go("chosen=device-" + foreign.id());
        assertThat(page()).doesNotContain(foreign.name(), "打开设施");
    }

    @Test
    void showsFacilitiesAloneToWhoseWorkIsNotWithCases() {
        reportedByStaff();
        Ground ground = reader.read(people.as("venue"));
        assertThat(ground.cases()).isEmpty();
        assertThat(ground.devices()).isNotEmpty();
        logIn("venue");
        go("");
        assertThat(page()).contains("辖区内没有在办案件");
    }

    @Test
    void isForStaffOnly() {
        logIn("resident");
        go("");
        assertThat(getCurrentView()).isNotInstanceOf(MapView.class);
    }

    private DeviceAlarm alarm(DeviceView cover) {
        return new DeviceAlarm(
                cover.id() + ":MAP_TEST",
                cover.id(),
                cover.name(),
                "COVER_TILTED",
                IncidentKind.FACILITY_FAULT,
                cover.point(),
                Instant.now(),
                "43.5°",
                Urgency.URGENT,
                null,
                null);
    }

    private List<String> ids(Ground ground) {
        return ground.markers(words(), MapAddress.ALL).stream().map(Marker::id).toList();
    }

    private Words words() {
        return new Words(texts, Languages.CHINESE);
    }

    private static void go(String query) {
        UI.getCurrent().navigate("map", query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }
}
