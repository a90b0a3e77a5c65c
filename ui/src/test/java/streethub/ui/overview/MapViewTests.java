package streethub.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.incident.DeviceAlarm;
import streethub.incident.IncidentKind;
import streethub.incident.Urgency;
import streethub.shared.Texts;
import streethub.ui.DeskTest;
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
        assertThat(ground.markers(words(), new MapAddress(false, true, null)).stream()
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
                        inState(some.get(3), DeviceState.UNKNOWN)));
        assertThat(ground.unwell()).isEqualTo(2);
        assertThat(ground.markers(words(), new MapAddress(true, false, null)))
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
                device.values());
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
