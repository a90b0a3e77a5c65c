package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.testing.HubTest;

/** The demo has devices enough, each where it says it is. */
@HubTest
@TestPropertySource(properties = "streethub.demo=true")
class DemoDevicesTests {

    private static final Actor STAFF = new Actor("dispatcher", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));

    @Autowired
    private Devices devices;

    @Autowired
    private Grids grids;

    @Test
    void standInTheirBuildingsAtLeastSixtyFortySixtyForty() {
        List<DeviceView> all = all();

        assertThat(all.stream().collect(Collectors.groupingBy(DeviceView::model, Collectors.counting())))
                .containsEntry("EM310-TILT", 61L)
                .containsEntry("EM300-MCS", 40L)
                .containsEntry("EM500-PP", 61L)
                .containsEntry("LIFT-OWN", 41L);
        assertThat(all).allMatch(device -> grids.locate(device.point())
                .filter(device.gridUnit()::equals)
                .isPresent());
    }

    @Test
    void oneOfEachModelStandsInTheBuildingWithStaff() {
        assertThat(all().stream()
                        .filter(device -> device.gridUnit().equals(new GridCode("5101170060010101001")))
                        .map(DeviceView::model))
                .contains("EM310-TILT", "EM300-MCS", "EM500-PP", "LIFT-OWN");
    }

    private List<DeviceView> all() {
        List<DeviceView> all = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<DeviceView> page = devices.page(STAFF, DeviceFilter.ALL, cursor, 200);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
