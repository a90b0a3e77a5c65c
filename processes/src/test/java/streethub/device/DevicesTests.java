package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamily;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.HubTest;

/** The register, as staff and messages use it. */
@HubTest
class DevicesTests {

    private static final Actor DISPATCHER =
            new Actor("dispatcher", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));
    private static final Actor WORKER = new Actor("worker", "", Set.of(Role.GRID_WORKER), new GridCode("510117006999"));
    private static final Actor RESIDENT = new Actor("resident", "", Set.of(Role.RESIDENT), null);

    @Autowired
    private Devices devices;

    @Autowired
    private DeviceTable table;

    @Test
    void aMessageFindsItsDeviceByIdOrByEuiInAnySpelling() {
        register("found-1", "A0-B1-C2-D3-E4-F5-06-17", "510117006998");

        assertThat(devices.find(List.of("nobody", "a0b1c2d3e4f50617"))).isPresent();
        assertThat(devices.find(List.of("A0:B1:C2:D3:E4:F5:06:17"))).isPresent();
        assertThat(devices.find(List.of("found-1"))).map(KnownDevice::model).contains("EM500-PP");
        assertThat(devices.find(List.of("", "nobody"))).isEmpty();
        assertThat(devices.find(List.of("x' or '1'='1"))).isEmpty();
    }

    @Test
    void aListComesInPagesByIdWithinTheScope() {
        IntStream.rangeClosed(1, 5).forEach(n -> register("paged-" + n, null, "510117006999"));
        register("paged-elsewhere", null, "510117006997");

        CursorPage<DeviceView> first = devices.page(
                WORKER, new DeviceFilter(new DeviceFamily("HYDRANT"), DeviceState.UNKNOWN, null, null), null, 3);
        CursorPage<DeviceView> second = devices.page(WORKER, DeviceFilter.ALL, first.next(), 3);

        assertThat(first.items()).extracting(DeviceView::id).containsExactly("paged-1", "paged-2", "paged-3");
        assertThat(second.items()).extracting(DeviceView::id).containsExactly("paged-4", "paged-5");
        assertThat(second.next()).isNull();
        assertThat(devices.page(WORKER, new DeviceFilter(new DeviceFamily("LIFT"), null, null, null), null, null)
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "消火栓, 2",
        "栓 100%_, 1",
        "Found-By, 2",
        "b2c3d4e5, 1",
        "'  B1:B2:C3:D4:E5:F6:07:18 ', 1",
        "%, 1",
        "_, 1",
        "\\, 0",
        "''' or true --', 0"
    })
    void aListIsSearchedAsTyped(String text, int found) {
        register("found-by-1", "b1b2c3d4e5f60718", "510117006996");
        devices.register(Actor.system(), List.of(named(device("found-by-2", null, "510117006996"), "消火栓 100%_坏")));
        Actor there = new Actor("there", "", Set.of(Role.GRID_WORKER), new GridCode("510117006996"));

        assertThat(devices.page(there, new DeviceFilter(null, null, null, text), null, null)
                        .items())
                .hasSize(found);
    }

    @Test
    void nothingToSearchForIsNoSearch() {
        assertThat(new DeviceFilter(null, null, null, " \0")).isEqualTo(DeviceFilter.ALL);
        assertThat(new DeviceFilter(null, null, null, "\0 a ").text()).isEqualTo("a");
    }

    @Test
    void aListKeepsToOnePartOfTheScope() {
        register("within-1", null, "510117006995");
        GridCode composite = new GridCode("51011700699501");

        assertThat(devices.page(DISPATCHER, new DeviceFilter(null, null, composite, null), null, null)
                        .items())
                .extracting(DeviceView::id)
                .containsExactly("within-1");
        assertThat(devices.page(WORKER, new DeviceFilter(null, null, composite, null), null, null)
                        .items())
                .isEmpty();
    }

    @Test
    void countsAreOfEachStateInTheScopeAndOfWhatTheFilterShows() {
        register("counted-1", null, "510117006994");
        register("counted-2", null, "510117006994");
        table.update("counted-2", DeviceState.ALARM, false);
        Actor there = new Actor("there", "", Set.of(Role.GRID_WORKER), new GridCode("510117006994"));

        assertThat(devices.counts(there, DeviceFilter.ALL))
                .containsExactly(entry(DeviceState.ALARM, 1), entry(DeviceState.UNKNOWN, 1));
        assertThat(devices.counts(there, new DeviceFilter(null, DeviceState.NORMAL, null, "counted-2")))
                .containsExactly(entry(DeviceState.ALARM, 1));
        assertThat(devices.counts(WORKER, new DeviceFilter(null, null, new GridCode("510117006994"), null)))
                .isEmpty();
    }

    @Test
    void aDeviceOutsideTheScopeIsNotFound() {
        register("scoped-1", null, "510117006998");

        assertThat(devices.get(DISPATCHER, "scoped-1").name()).isEqualTo("消火栓");
        assertThatThrownBy(() -> devices.get(WORKER, "scoped-1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> devices.get(RESIDENT, "scoped-1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void devicesAreForStaff() {
        assertThatThrownBy(() -> devices.page(RESIDENT, DeviceFilter.ALL, null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> devices.counts(RESIDENT, DeviceFilter.ALL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> devices.page(DISPATCHER, DeviceFilter.ALL, null, 201))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("limit"));
    }

    @Test
    void aDeviceIsEnteredWithACleanIdAndEuiByAnAdminOnly() {
        assertThatThrownBy(() -> register("no spaces", null, "510117006998")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> register("eui", "12345", "510117006998")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> devices.register(WORKER, List.of(device("mine", null, "510117006999"))))
                .isInstanceOf(Refusal.class);
    }

    private void register(String id, @Nullable String eui, String grid) {
        devices.register(Actor.system(), List.of(device(id, eui, grid)));
    }

    private static NewDevice named(NewDevice device, String name) {
        return new NewDevice(
                device.id(), device.family(), name, device.devEui(), device.model(), device.point(), device.gridUnit());
    }

    private static NewDevice device(String id, @Nullable String eui, String grid) {
        return new NewDevice(
                id,
                new DeviceFamily("HYDRANT"),
                "消火栓",
                eui,
                "EM500-PP",
                new GeoPoint(30.83, 103.83),
                new GridCode(grid + "0101001"));
    }
}
