package streethub.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/**
 * The made-up cameras of the demo: two that show a test stream of the hub's own, and one that is always offline. The
 * hub's port is known only now, so their addresses are written anew at each start.
 */
@Component
@Order(DemoCameras.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
class DemoCameras implements ApplicationRunner {

    /** After the grid they stand in. */
    static final int ORDER = 210;

    private static final GridCode SUBDISTRICT = new GridCode("510117006");
    /** Degrees; some sixty metres, aslant. */
    private static final double STEP = 4e-4;

    private static final Actor HUB = new Actor("system", "", Set.of(Role.ADMIN), null);

    private final CameraSetup setup;
    private final CameraTable table;
    private final Grids grids;
    private final Environment environment;

    DemoCameras(CameraSetup setup, CameraTable table, Grids grids, Environment environment) {
        this.setup = setup;
        this.table = table;
        this.grids = grids;
        this.environment = environment;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        List<GridCode> buildings = grids.list(GridLevel.BUILDING, null).stream()
                .map(GridUnit::code)
                .filter(code -> code.isWithin(SUBDISTRICT))
                .toList();
        if (buildings.isEmpty()) {
            return;
        }
        List<CameraView> known = table.page(SUBDISTRICT, null, "", Integer.MAX_VALUE);
        for (CameraEdit camera : all(buildings)) {
            known.stream()
                    .filter(it -> it.name().equals(camera.name()))
                    .findFirst()
                    .ifPresentOrElse(it -> setup.change(HUB, it.id(), camera), () -> setup.add(HUB, camera));
        }
    }

    private List<CameraEdit> all(List<GridCode> buildings) {
        List<CameraEdit> all = new ArrayList<>();
        all.add(camera("东门路口（演示）", "路口", "十字路口与人行横道", at(buildings.getFirst(), 0), "crossing"));
        all.add(camera("中心广场（演示）", "广场", "广场花坛与步道", at(buildings.getFirst(), 1), "square"));
        all.add(camera("北侧河道（演示）", "河道", "排水口与水位标尺", at(buildings.getFirst(), 2), "nowhere"));
        return all;
    }

    private CameraEdit camera(String name, String node, String looksAt, GeoPoint point, String stream) {
        return new CameraEdit(
                name, node, looksAt, point, streams() + "/assets/demo-cameras/" + stream + "/index.m3u8", true);
    }

    private String streams() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }

    /** In the building with the demo's staff, and the others further and further from it, as far as the grid goes. */
    private GeoPoint at(GridCode building, int place) {
        GeoPoint centre = grids.centre(building);
        // The first stands at the corner, not on the covers in the middle.
        double away = STEP * Math.max(place, 0.4);
        GeoPoint point = new GeoPoint(centre.lat() + away, centre.lon() - away);
        return grids.locate(point).isPresent() ? point : centre;
    }
}
