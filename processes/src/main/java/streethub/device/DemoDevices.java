package streethub.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** The made-up devices of the demo, the same in every hub: spread over its buildings, one of each model in the first. */
@Component
@Order(DemoDevices.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
class DemoDevices implements ApplicationRunner {

    /** After the grid they stand in. */
    static final int ORDER = 200;

    private static final GridCode SUBDISTRICT = new GridCode("510117006");

    /** Locally administered, so that it is no maker's. */
    private static final String EUI_PREFIX = "0200510117";

    private static final int STRIDE = 37;
    private static final double FIVE_METRES = 5e-5;

    private final Devices devices;
    private final Grids grids;

    DemoDevices(Devices devices, Grids grids) {
        this.devices = devices;
        this.grids = grids;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<GridCode> buildings = grids.list(GridLevel.BUILDING, null).stream()
                .map(GridUnit::code)
                .filter(code -> code.isWithin(SUBDISTRICT))
                .toList();
        if (!buildings.isEmpty()) {
            devices.register(Actor.system(), all(buildings));
        }
    }

    private List<NewDevice> all(List<GridCode> buildings) {
        List<NewDevice> all = new ArrayList<>();
        Stream.of(
                        new Lot(new DeviceFamily("MANHOLE_COVER"), "cover", "井盖", "EM310-TILT", 1, 60, 1),
                        new Lot(new DeviceFamily("MANHOLE_COVER"), "cover", "井盖", "EM300-MCS", 61, 100, 2),
                        new Lot(new DeviceFamily("HYDRANT"), "hydrant", "消火栓", "EM500-PP", 1, 60, 3),
                        new Lot(new DeviceFamily("LIFT"), "lift", "电梯", "LIFT-OWN", 1, 40, 0),
                        // Those that the demo's simulator lets alarm, so that the others are left to their visitors.
                        new Lot(new DeviceFamily("MANHOLE_COVER"), "cover", "井盖", "EM310-TILT", 101, 101, 4),
                        new Lot(new DeviceFamily("HYDRANT"), "hydrant", "消火栓", "EM500-PP", 61, 61, 5),
                        new Lot(new DeviceFamily("LIFT"), "lift", "电梯", "LIFT-OWN", 41, 41, 0))
                .forEach(lot -> IntStream.rangeClosed(lot.first, lot.last)
                        .forEach(number -> all.add(device(lot, number, buildings))));
        return all;
    }

    private NewDevice device(Lot lot, int number, List<GridCode> buildings) {
        // Each lot begins in the first building, the one with staff, and goes on far and wide.
        GridCode building = buildings.get((number - lot.first) * STRIDE % buildings.size());
        return new NewDevice(
                String.format(Locale.ROOT, "%s-%03d", lot.prefix, number),
                lot.family,
                String.format(Locale.ROOT, "%s %03d", lot.name, number),
                lot.radio == 0 ? null : String.format(Locale.ROOT, "%s%02x%04x", EUI_PREFIX, lot.radio, number),
                lot.model,
                near(grids.centre(building), building, lot.radio),
                building);
    }

    /** A few metres from the centre, in a direction of each lot's own, as long as that is still in the building's plot. */
    private GeoPoint near(GeoPoint centre, GridCode building, int direction) {
        double angle = direction * Math.PI / 3;
        GeoPoint place = new GeoPoint(
                centre.lat() + FIVE_METRES * Math.sin(angle), centre.lon() + FIVE_METRES * Math.cos(angle));
        return grids.locate(place).filter(building::equals).isPresent() ? place : centre;
    }

    /** @param radio tells the lots' EUIs apart; 0 for devices that speak over the wire */
    private record Lot(DeviceFamily family, String prefix, String name, String model, int first, int last, int radio) {}
}
