package streethub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.DeviceState;
import streethub.device.Devices;
import streethub.device.Maintenance;
import streethub.device.MaintenancePlan;
import streethub.device.Maintenances;
import streethub.device.SensorBinding;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** A facility in the ledger, from its entry on. */
@DemoHubTest
class FacilityLedgerTests {

    @Autowired
    private FacilityLedger ledger;

    @Autowired
    private Devices devices;

    @Autowired
    private Maintenances maintenances;

    @Autowired
    private Grids grids;

    @Autowired
    private DemoPeople people;

    private Actor keeper;

    @BeforeEach
    void keeper() {
        keeper = people.as("facility");
    }

    @Test
    void isEnteredWithItsNationalFieldsAndGetsAnIdAndAGridUnit() {
        Map<LedgerField, String> texts = texts();
        String identifier = identifier();
        texts.put(LedgerField.FAMILY, "井盖");
        texts.put(LedgerField.STANDARD, "gb/t30428.2-2013");
        texts.put(LedgerField.CLASS_CODE, "0102");
        texts.put(LedgerField.IDENTIFIER, identifier);
        texts.put(LedgerField.UNIT_GRID, "510117006001001");
        texts.put(LedgerField.MAINTAINER, "  德源街道\n市政所 ");
        texts.put(LedgerField.CONDITION, "完好");
        texts.put(LedgerField.INSTALLED, "2020/01/02");
        String id = ledger.create(keeper, texts);

        FacilityView facility = ledger.get(people.as("building"), id);
        assertThat(id).matches("manhole-cover-[0-9]{6}");
        assertThat(facility.device().gridUnit()).isEqualTo(people.buildingCode());
        assertThat(facility.text(LedgerField.FAMILY)).isEqualTo("MANHOLE_COVER");
        assertThat(facility.text(LedgerField.STANDARD)).isEqualTo("GB/T 30428.2-2013");
        assertThat(facility.text(LedgerField.MAINTAINER)).isEqualTo("德源街道 市政所");
        assertThat(facility.text(LedgerField.CONDITION)).isEqualTo("INTACT");
        assertThat(facility.text(LedgerField.INSTALLED)).isEqualTo("2020-01-02");
        assertThat(facility.text(LedgerField.INSPECTED)).isEmpty();
        assertThat(ledger.forEverybody(id))
                .get()
                .extracting(PublicFacility::identifier)
                .isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, '', ledger.missing",
        "FAMILY, 树木, ledger.choice",
        "LAT, 91, ledger.degrees",
        "LAT, NaN, ledger.degrees",
        "LON, '103,8', ledger.degrees",
        "DEV_EUI, 123, ledger.eui",
        "STANDARD, GB 1, ledger.choice",
        "IDENTIFIER, 51A, ledger.digits",
        "IDENTIFIER, 5101170102000001, ledger.standard.missing",
        "UNIT_GRID, 51011700600100, ledger.unitGrid",
        "CONDITION, 很好, ledger.choice",
        "INSTALLED, 2020-02-30, ledger.day",
        "INSTALLED, 2999-01-01, ledger.day.range",
        "ID, 'a b', ledger.id"
    })
    void refusesWhatCannotStandInAField(LedgerField field, String text, String key) {
        Map<LedgerField, String> texts = texts();
        texts.put(field, text);
        assertThatThrownBy(() -> ledger.create(keeper, texts))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        Map<LedgerField, String> texts = texts();
        texts.put(LedgerField.STANDARD, "GB/T 47678.5-2026");
        texts.put(LedgerField.CLASS_CODE, "0102");
        assertRefused("ledger.standard.code", () -> ledger.create(keeper, texts));
        texts.put(LedgerField.CLASS_CODE, "01002");
        texts.put(LedgerField.INSTALLED, "2021-01-01");
        texts.put(LedgerField.INSPECTED, "2020-12-31");
        assertRefused("ledger.inspected", () -> ledger.create(keeper, texts));
        texts.remove(LedgerField.INSPECTED);
        texts.put(LedgerField.LAT, "1");
        assertRefused("grid.outside", () -> ledger.create(keeper, texts));
    }

    @Test
    void refusesAnIdAnEuiAndAnIdentifierThatAreTaken() {
        Map<LedgerField, String> texts = texts();
        texts.put(LedgerField.STANDARD, "GB/T 30428.2-2013");
        texts.put(LedgerField.IDENTIFIER, identifier());
        texts.put(LedgerField.DEV_EUI, eui());
        String id = ledger.create(keeper, texts);
        assertRefused("device.eui.taken", () -> ledger.create(keeper, texts));
        texts.remove(LedgerField.DEV_EUI);
        assertRefused("ledger.identifier.taken", () -> ledger.create(keeper, texts));
        texts.remove(LedgerField.IDENTIFIER);
        texts.put(LedgerField.ID, id);
        assertRefused("ledger.taken", () -> ledger.create(keeper, texts));
    }

    @Test
    void keepsWhoChangedWhat() {
        String id = ledger.create(keeper, texts());
        ledger.edit(
                people.as("admin"),
                id,
                Map.of(LedgerField.NAME, "改名的", LedgerField.OWNER, "水务局", LedgerField.MODEL, ""),
                null);
        ledger.edit(keeper, id, Map.of(LedgerField.OWNER, ""), null);
        List<FacilityChange> history = ledger.history(people.as("building"), id);
        assertThat(history.getFirst())
                .extracting(FacilityChange::by, FacilityChange::field, FacilityChange::before, FacilityChange::after)
                .containsExactly("设施管理员（演示）", "owningUnit", "水务局", "");
        assertThat(history).extracting(FacilityChange::field).contains("name", "owningUnit", "entered");
        assertThat(history).extracting(FacilityChange::field).doesNotContain("model");
        assertThat(devices.get(keeper, id).name()).isEqualTo("改名的");
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeItAtOnce() {
        String id = ledger.create(keeper, texts());
        int version = ledger.get(keeper, id).version();
        ledger.edit(keeper, id, Map.of(LedgerField.OWNER, "水务局"), version);
        assertRefused("ledger.changed", () -> ledger.edit(keeper, id, Map.of(LedgerField.OWNER, "电力公司"), version));
        assertThat(ledger.get(keeper, id).text(LedgerField.OWNER)).isEqualTo("水务局");
        assertRefused("ledger.fixed", () -> ledger.edit(keeper, id, Map.of(LedgerField.FAMILY, "LIFT"), null));
    }

    @Test
    void mayBeSilentForATimeOfItsOwn() {
        Map<LedgerField, String> texts = texts();
        texts.put(LedgerField.SILENT_AFTER, "015");
        String id = ledger.create(keeper, texts);
        assertThat(devices.get(keeper, id).silentAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(ledger.get(keeper, id).text(LedgerField.SILENT_AFTER)).isEqualTo("15");
        ledger.edit(keeper, id, Map.of(LedgerField.SILENT_AFTER, ""), null);
        assertThat(devices.get(keeper, id).silentAfter()).isNull();
        for (String wrong : List.of("0", "-5", "1.5", "527041", "soon")) {
            assertRefused(
                    "ledger.minutes", () -> ledger.edit(keeper, id, Map.of(LedgerField.SILENT_AFTER, wrong), null));
        }
    }

    @Test
    void isPausedAtOnceWhenItIsMovedToWhereSomebodyWorks() {
        GridCode building = grids.list(GridLevel.BUILDING, null).stream()
                .map(GridUnit::code)
                .filter(code -> keeper.keepsFacilities(code) && !code.equals(people.buildingCode()))
                .findFirst()
                .orElseThrow();
        GeoPoint elsewhere = grids.centre(building);
        Map<LedgerField, String> there = Map.of(
                LedgerField.LAT, Double.toString(elsewhere.lat()), LedgerField.LON, Double.toString(elsewhere.lon()));
        Map<LedgerField, String> here = texts();
        here.keySet().retainAll(there.keySet());
        String id = ledger.create(keeper, texts());
        Maintenance work = maintenances.plan(
                keeper,
                new MaintenancePlan(null, null, building, null, Instant.now().plus(Duration.ofHours(1)), "停水"));
        try {
            ledger.edit(keeper, id, there, null);
            assertThat(devices.get(keeper, id).state()).isEqualTo(DeviceState.MAINTENANCE);
            ledger.edit(keeper, id, here, null);
            assertThat(devices.get(keeper, id).state()).isNotEqualTo(DeviceState.MAINTENANCE);
        } finally {
            maintenances.end(keeper, work.id());
        }
    }

    @Test
    void keepsItsHistoryWhenItsSensorIsReplaced() {
        String first = eui();
        String second = eui();
        Map<LedgerField, String> texts = texts();
        texts.put(LedgerField.DEV_EUI, first.toUpperCase(Locale.ROOT));
        texts.put(LedgerField.MODEL, "EM310-TILT");
        String id = ledger.create(keeper, texts);
        ledger.replaceSensor(keeper, id, second, "EM320-TILT");

        List<SensorBinding> sensors = devices.sensors(people.as("building"), id);
        assertThat(sensors).extracting(SensorBinding::reference).containsExactly(second, first);
        assertThat(sensors).extracting(SensorBinding::model).containsExactly("EM320-TILT", "EM310-TILT");
        assertThat(sensors.getFirst().until()).isNull();
        assertThat(sensors.getLast().until()).isEqualTo(sensors.getFirst().since());
        assertThat(devices.find(List.of(first)))
                .as("the sensor before is nobody's")
                .isEmpty();
        assertThat(devices.find(List.of(second)))
                .get()
                .extracting(known -> known.id())
                .isEqualTo(id);
        assertThat(ledger.history(keeper, id)).extracting(FacilityChange::field).contains("devEui", "model");
    }

    @Test
    void isKeptByThoseOfItsPlace() {
        String id = ledger.create(keeper, texts());
        Actor elsewhere = new Actor("f", "", Set.of(Role.FACILITY_MANAGER), new GridCode("510117006008"));
        assertRefused("device.unknown", () -> ledger.edit(elsewhere, id, Map.of(LedgerField.NAME, "x"), null));
        assertRefused("device.keepersOnly", () -> ledger.create(elsewhere, texts()));
        assertRefused(
                "ledger.keepersOnly",
                () -> ledger.edit(people.as("dispatcher"), id, Map.of(LedgerField.NAME, "x"), null));
        assertThat(ledger.forEverybody("none")).isEmpty();
        assertThat(ledger.forEverybody("\0")).isEmpty();
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private Map<LedgerField, String> texts() {
        GeoPoint place = people.place();
        Map<LedgerField, String> texts = new EnumMap<>(LedgerField.class);
        texts.put(LedgerField.NAME, "台账里的");
        texts.put(LedgerField.FAMILY, "HYDRANT");
        texts.put(LedgerField.LAT, Double.toString(place.lat()));
        texts.put(LedgerField.LON, Double.toString(place.lon()));
        return texts;
    }

    private static String identifier() {
        return String.format(Locale.ROOT, "5101170102%06d", new Random().nextInt(1_000_000));
    }

    private static String eui() {
        return String.format(Locale.ROOT, "%016x", new Random().nextLong());
    }
}
