package streethub.ui.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import streethub.camera.CameraView;
import streethub.device.DeviceState;
import streethub.device.DeviceView;
import streethub.incident.IncidentSummary;
import streethub.ui.camera.CameraMarkers;
import streethub.ui.incident.CaseMarkers;
import streethub.ui.map.Marker;
import streethub.ui.map.MarkerState;
import streethub.ui.web.Words;

/**
 * What stands on the ground at one moment.
 *
 * @param cases open cases, the soonest due first
 */
record Ground(List<IncidentSummary> cases, List<DeviceView> devices, List<CameraView> cameras) {

    private static final String CASE = "case-";
    private static final String DEVICE = "device-";

    static String id(IncidentSummary summary) {
        return CASE + summary.number();
    }

    static String id(DeviceView device) {
        return DEVICE + device.id();
    }

    private static MarkerState state(DeviceView device) {
        return MarkerState.of(device.state(), device.stale());
    }

    /** How many facilities want somebody to look. */
    long unwell() {
        return devices.stream().filter(Ground::isUnwell).count();
    }

    private static boolean isUnwell(DeviceView device) {
        return device.state() == DeviceState.ALARM || device.state() == DeviceState.OFFLINE;
    }

    /** From how many cameras no picture comes. */
    long dark() {
        return cameras.stream().filter(CameraMarkers::isOffline).count();
    }

    Optional<IncidentSummary> chosenCase(MapAddress address) {
        return cases.stream().filter(one -> id(one).equals(address.chosen())).findFirst();
    }

    Optional<DeviceView> chosenDevice(MapAddress address) {
        return devices.stream().filter(one -> id(one).equals(address.chosen())).findFirst();
    }

    /** A facility with an open case shows as its case, which stands on the same spot. */
    List<Marker> markers(Words words, MapAddress address) {
        Set<String> told = address.cases()
                ? cases.stream().flatMap(one -> Stream.ofNullable(one.device())).collect(Collectors.toSet())
                : Set.of();
        Stream<Marker> wells = devices.stream()
                .filter(device -> address.devices() || isUnwell(device))
                .filter(device -> !told.contains(device.id()))
                .map(device -> new Marker(id(device), device.point(), state(device), device.name()));
        Stream<Marker> opens = cases.stream()
                .filter(one -> address.cases())
                .map(one -> new Marker(id(one), one.point(), CaseMarkers.state(one), words.get(one.subject())));
        Stream<Marker> looks =
                cameras.stream().filter(one -> address.cameras()).map(one -> CameraMarkers.marker(words, one));
        return Stream.of(wells, looks, opens).flatMap(all -> all).toList();
    }
}
