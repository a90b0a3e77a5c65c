package streethub.bench;

import java.util.ArrayList;
import java.util.List;
import streethub.device.Devices;
import streethub.device.NewDevice;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridLevel;

/** Manhole covers for measurements, spread over the buildings. */
final class BenchDevices {

    private BenchDevices() {}

    static void register(BenchHub hub, int count) {
        Grids grids = hub.get(Grids.class);
        List<GridUnit> buildings = grids.list(GridLevel.BUILDING, null);
        List<NewDevice> covers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GridUnit building = buildings.get(i % buildings.size());
            covers.add(new NewDevice(
                    id(i),
                    new DeviceFamily("MANHOLE_COVER"),
                    "井盖 " + i,
                    null,
                    "EM310-TILT",
                    grids.centre(building.code()),
                    building.code()));
        }
        hub.get(Devices.class).register(Actor.system(), covers);
    }

    static String id(int number) {
        return "bench-" + number;
    }
}
