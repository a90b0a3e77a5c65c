package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.IncidentReading;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.testing.DemoHubTest;

/** Many that fall silent together are one case. */
@DemoHubTest
class OutagesTests {

    private static final GridCode BUILDING = new GridCode("5101170060010101001");
    private static final Actor STAFF = new Actor("dispatcher", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));

    @Autowired
    private Outages outages;

    @Autowired
    private OutageTable table;

    @Autowired
    private Devices devices;

    @Autowired
    private TelemetryIngest ingest;

    @Autowired
    private IncidentReading incidents;

    @Autowired
    private DeviceTurn turn;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String gateway = "gw-" + UUID.randomUUID();
    private List<KnownDevice> some = List.of();

    @BeforeEach
    void speakThroughAGateway() {
        // What other tests left silent would be of the same crowd.
        jdbc.sql("update device set state = 'UNKNOWN' where state = 'OFFLINE'").update();
        some = IntStream.range(0, 25).mapToObj(this::device).toList();
        ingest.ingest(some.stream().map(one -> reading(one, gateway)).toList());
    }

    private KnownDevice device(int number) {
        String id = "o" + number + "-" + gateway;
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id,
                        new DeviceFamily("STREET_LAMP"),
                        "路灯",
                        null,
                        "OWN",
                        new GeoPoint(30.83, 103.83),
                        BUILDING)));
        return devices.find(List.of(id)).orElseThrow();
    }

    @AfterEach
    void go() {
        jdbc.sql("delete from device where id like '%' || :gateway")
                .param("gateway", gateway)
                .update();
        jdbc.sql("update outage set ended_at = now() where ended_at is null").update();
    }

    @Test
    void areOneCaseWithItsListAndThoseThatFollowJoinIt() {
        fallSilent(0, 21);
        outages.look(Instant.now());
        String number = openCase();
        assertThat(outages.devices(STAFF, number)).hasSize(21);
        assertThat(incidents.find(STAFF, number, null).description()).isEqualTo("21");
        fallSilent(21, 23);
        outages.look(Instant.now());
        assertThat(outages.devices(STAFF, number)).hasSize(23);
        assertThat(cases()).isEqualTo(1);
        assertThat(table.holds(some.getFirst().id())).isTrue();
        assertThat(outages.devices(Actor.anonymous(), number)).isEmpty();
    }

    @Test
    void fewerAreNotNorThoseThatFellSilentLongBefore() {
        fallSilent(0, 19);
        outages.look(Instant.now());
        assertThat(cases()).isZero();
        fallSilent(19, 25);
        outages.look(Instant.now().plus(Duration.ofMinutes(6)));
        assertThat(cases()).isZero();
    }

    @Test
    void endsWhenNearlyAllAreBack() {
        fallSilent(0, 20);
        outages.look(Instant.now());
        String number = openCase();
        ingest.ingest(
                some.subList(0, 17).stream().map(one -> reading(one, gateway)).toList());
        end();
        assertThat(table.holds(some.get(19).id())).isTrue();
        ingest.ingest(
                some.subList(17, 19).stream().map(one -> reading(one, gateway)).toList());
        end();
        assertThat(table.holds(some.get(19).id())).isFalse();
        assertThat(outages.devices(STAFF, number)).hasSize(20);
    }

    @Test
    void whoeverIsStillSilentAtItsEndIsSoAlone() {
        KnownDevice last = some.get(19);
        fallSilent(0, 20);
        outages.look(Instant.now());
        ripen(last, Duration.ofHours(3));
        assertThat(pending(last)).as("it is of the outage").isZero();
        ingest.ingest(
                some.subList(0, 19).stream().map(one -> reading(one, gateway)).toList());
        end();
        assertThat(pending(last)).isEqualTo(1);
        assertThat(pending(some.getFirst())).isZero();
        ripen(last, Duration.ofHours(3));
        assertThat(alarmed(last)).isEqualTo(1);
    }

    @Test
    void endsWhenSomebodyClosesItsCaseAndIsOneAgainWhereTheyStaySilent() {
        fallSilent(0, 20);
        outages.look(Instant.now());
        ripen(some.getFirst(), Duration.ofHours(3));
        jdbc.sql("update incident set status = 'CLOSED', closed_at = now() where number = :number")
                .param("number", openCase())
                .update();
        end();
        assertThat(table.holds(some.getFirst().id())).isFalse();
        assertThat(pending(some.getFirst())).isEqualTo(1);
        outages.look(Instant.now());
        assertThat(cases()).as("not at once").isEqualTo(1);
        ripen(some.getFirst(), Duration.ofHours(3));
        assertThat(cases()).isEqualTo(2);
        assertThat(outages.devices(STAFF, openCase())).hasSize(20);
        assertThat(alarmed(some.getFirst())).isZero();
    }

    @Test
    void areOneCaseAlsoWhereNobodyLookedUntilTheFirstWouldBecomeItsOwn() {
        fallSilent(0, 21);
        ripen(some.get(7), Duration.ofHours(3));
        assertThat(cases()).isEqualTo(1);
        assertThat(outages.devices(STAFF, openCase())).hasSize(21);
        fallSilent(21, 22);
        ripen(some.get(21), Duration.ofHours(3));
        assertThat(outages.devices(STAFF, openCase())).hasSize(22);
        assertThat(cases()).isEqualTo(1);
        assertThat(some).allSatisfy(one -> assertThat(alarmed(one)).isZero());
    }

    @Test
    void fewerAreEachItsOwn() {
        fallSilent(0, 19);
        ripen(some.get(7), Duration.ofMinutes(100));
        assertThat(alarmed(some.get(7))).as("not yet").isZero();
        ripen(some.get(7), Duration.ofHours(3));
        assertThat(cases()).isZero();
        assertThat(alarmed(some.get(7))).isEqualTo(1);
    }

    @Test
    void areWhereOneOfThemIsThoughTheirMiddleIsInNoUnitOfTheGrid() {
        jdbc.sql("update device set lat = 0, lon = 0 where id = any(:ids)")
                .param("ids", some.subList(0, 9).stream().map(KnownDevice::id).toArray(String[]::new))
                .update();
        fallSilent(0, 20);
        outages.look(Instant.now());
        assertThat(outages.devices(STAFF, openCase())).hasSize(20);
    }

    @Test
    void withoutAGatewayTheSmallestUnitOfTheGridCounts() {
        jdbc.sql("update device set gateway = null where gateway = :gateway")
                .param("gateway", gateway)
                .update();
        fallSilent(0, 25);
        outages.look(Instant.now());
        assertThat(jdbc.sql("select place from outage where ended_at is null")
                        .query(String.class)
                        .list())
                .containsExactly("grid:" + BUILDING.value());
    }

    private void fallSilent(int from, int to) {
        ingest.ingest(some.subList(from, to).stream()
                .map(one -> new Presence(one, Instant.now(), false, false))
                .toList());
    }

    private void end() {
        outages.open().forEach((id, place) -> outages.end(id, place, Instant.now()));
    }

    private void ripen(KnownDevice one, Duration later) {
        Instant then = Instant.now().plus(later);
        outages.gather(one.id(), then);
        transaction.executeWithoutResult(status -> turn.ripen(one.id(), then));
    }

    private int pending(KnownDevice one) {
        return count("alarm_pending", one);
    }

    private int alarmed(KnownDevice one) {
        return count("alarm", one);
    }

    private int count(String rows, KnownDevice one) {
        return jdbc.sql("select count(*) from " + rows + " where device_id = :id")
                .param("id", one.id())
                .query(Integer.class)
                .single();
    }

    private String openCase() {
        return jdbc.sql("select case_number from outage where place = :place and ended_at is null")
                .param("place", "gateway:" + gateway)
                .query(String.class)
                .single();
    }

    private int cases() {
        return jdbc.sql("select count(*) from outage where place = :place")
                .param("place", "gateway:" + gateway)
                .query(Integer.class)
                .single();
    }

    private static Telemetry reading(KnownDevice device, String gateway) {
        return new Telemetry(device, UUID.randomUUID(), Instant.now(), Map.of("battery", 90), Telemetry.Nature.LIVE)
                .via(gateway);
    }
}
