package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import streethub.device.Bound;
import streethub.device.DeadLetter;
import streethub.device.DeadLetters;
import streethub.device.DeviceState;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.device.Quarantine;
import streethub.device.QuarantinedDevice;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.integrations.mqtt.TestBroker;
import streethub.integrations.mqtt.TestPublisher;
import streethub.shared.GridCode;
import streethub.testing.TestDatabase;

/** From a published message, through a real broker, to the device's status, its case, or the dead letters. */
@SpringBootTest(properties = {"streethub.demo=true", "streethub.demo-life=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class SensorsTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final GridCode SUBDISTRICT = new GridCode("510117006");
    private static final Actor STAFF = new Actor("admin", "", Set.of(Role.ADMIN, Role.DISPATCHER), SUBDISTRICT);

    private static final TestBroker BROKER = broker();

    @Autowired
    private Devices devices;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private SensorSubscriptions subscriptions;

    @Autowired
    private JdbcClient jdbc;

    private static TestBroker broker() {
        try {
            return new TestBroker(Files.createTempDirectory("sensors-broker"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry settings) {
        settings.add("streethub.mqtt-url", () -> BROKER.address().toString());
    }

    @AfterAll
    static void stopBroker() {
        BROKER.close();
    }

    @BeforeEach
    void waitsForTheSubscriptions() {
        await().atMost(SOON).until(subscriptions::stand);
    }

    @Test
    void aTiltedCoverBecomesOneCaseHoweverOftenItSaysSo() {
        DeviceView cover = device("cover-002");
        String tilted =
                "{\"deduplicationId\":\"%s\",\"time\":\"%s\",\"deviceInfo\":{\"devEui\":\"%s\"},\"data\":\"A88AAAAAKCMH\"}";
        String topic = "application/1/device/" + cover.devEui() + "/event/up";
        try (TestPublisher gateway = new TestPublisher(BROKER.address())) {
            String first = tilted.formatted(UUID.randomUUID(), Instant.now(), cover.devEui());
            gateway.publish(topic, first);
            gateway.publish(topic, first);
            gateway.publish(topic, tilted.formatted(UUID.randomUUID(), Instant.now(), cover.devEui()));
            eventually(() -> repeats("cover-002:COVER_TILTED") == 1);
            assertThat(device("cover-002").state()).isEqualTo(DeviceState.ALARM);
            assertThat(device("cover-002").values())
                    .containsEntry("tilted", true)
                    .containsEntry("tiltZ", 90.0);

            gateway.publish(
                    "streethub/v1/devices/cover-002/telemetry",
                    "{\"messageId\":\"calm\",\"time\":\"%s\",\"values\":{\"tiltX\":0.5,\"tiltY\":0,\"tiltZ\":89.5}}"
                            .formatted(Instant.now().plusSeconds(1)));
            eventually(() -> device("cover-002").state() == DeviceState.NORMAL);
        }
        assertThat(openCases("cover-002:COVER_TILTED")).isEqualTo(1);
    }

    @Test
    void aHydrantOnTheThingsStackAndALiftInTheOwnFormat() {
        DeviceView hydrant = device("hydrant-002");
        try (TestPublisher gateway = new TestPublisher(BROKER.address())) {
            gateway.publish("v3/app@tenant/devices/some-name/up", """
                    {"end_device_ids":{"device_id":"some-name","dev_eui":"%s"},
                     "uplink_message":{"session_key_id":"s","f_cnt":1,"f_port":85,"frm_payload":"AXVkA3sKAA=="}}""".formatted(
                            String.valueOf(hydrant.devEui()).toUpperCase(Locale.ROOT)));
            gateway.publish(
                    "streethub/v1/devices/lift-002/telemetry",
                    "{\"messageId\":\"1\",\"values\":{\"trapped\":true,\"floor\":3}}");
            eventually(() -> openCases("hydrant-002:HYDRANT_PRESSURE_LOW") == 1);
            eventually(() -> openCases("lift-002:LIFT_TRAPPED") == 1);
            assertThat(device("hydrant-002").values()).containsEntry("pressure", 10);

            gateway.publish("streethub/v1/devices/lift-002/status", "offline".getBytes(StandardCharsets.UTF_8), true);
            eventually(() -> device("lift-002").state() == DeviceState.OFFLINE);
        }
    }

    @Test
    void whatTheNetworkSaysOfADeviceIsNotedAndWhereItIsBecomesAReading() {
        DeviceView cover = device("cover-003");
        String topic = "application/1/device/" + cover.devEui() + "/event/";
        try (TestPublisher gateway = new TestPublisher(BROKER.address())) {
            gateway.publish(topic + "join", "{\"devAddr\":\"01020304\"}");
            gateway.publish(topic + "log", "{\"level\":\"WARNING\",\"code\":\"UPLINK_F_CNT_RESET\"}");
            gateway.publish(topic + "location", "{\"location\":{\"latitude\":30.83,\"longitude\":103.83}}");
            eventually(() -> devices.notes(STAFF, "cover-003").size() == 2);
            eventually(() -> device("cover-003").values().containsKey("latitude"));
        }
        assertThat(device("cover-003").point()).isEqualTo(cover.point());
    }

    @Test
    void poisonLandsOnceInTheDeadLettersAndTheStreamGoesOn() {
        try (TestPublisher gateway = new TestPublisher(BROKER.address())) {
            String topic = "streethub/v1/devices/lift-003/telemetry";
            gateway.publish(topic, "{bad 1");
            gateway.publish(topic, "nul \u0000 2");
            gateway.publish(topic, "[".repeat(5000));
            gateway.publish(topic, "{\"values\":{\"x\":\"" + "x".repeat(1_000_000) + "\"}}");
            gateway.publish("streethub/v1/devices/nobody/telemetry", "{\"messageId\":\"1\",\"values\":{}}");
            gateway.publish("application/1/device/0000000000000009/event/up", "{}");
            gateway.publish(topic, "{\"messageId\":\"good\",\"values\":{\"floor\":7}}");
            eventually(
                    () -> Integer.valueOf(7).equals(device("lift-003").values().get("floor")));
        }
        eventually(() -> letters("lift-003").size() == 4);
        eventually(() -> strangers().containsAll(List.of("nobody", "0000000000000009")));
        assertThat(letters("lift-003")).anyMatch(letter -> letter.payload().length > 1_000_000);
        assertThat(letters("nobody")).isEmpty();
    }

    @Test
    void aStrangerIsBoundAndWhatItSaidBecomesItsCase() {
        try (TestPublisher gateway = new TestPublisher(BROKER.address())) {
            gateway.publish(
                    "application/1/device/00000000000000C1/event/up",
                    "{\"deduplicationId\":\"1\",\"deviceInfo\":{\"deviceProfileName\":\"EM310-TILT\"},\"data\":\"A88AAAAAKCMH\"}");
            eventually(() -> strangers().contains("00000000000000c1"));
        }
        QuarantinedDevice stranger = quarantine.page(STAFF, false, null, 200).items().stream()
                .filter(one -> one.stranger().reference().equals("00000000000000c1"))
                .findFirst()
                .orElseThrow();

        assertThat(quarantine.bind(STAFF, stranger.id(), "cover-004", null)).isEqualTo(new Bound("cover-004", 1, 0));
        assertThat(openCases("cover-004:COVER_TILTED")).isEqualTo(1);
        assertThat(device("cover-004").devEui()).isEqualTo("00000000000000c1");
        assertThat(strangers()).doesNotContain("00000000000000c1");
    }

    private List<String> strangers() {
        return quarantine.page(STAFF, false, null, 200).items().stream()
                .map(one -> one.stranger().reference())
                .toList();
    }

    private List<DeadLetter> letters(String topicPart) {
        return letters.page(STAFF, null, 200).items().stream()
                .filter(letter -> letter.topic().contains(topicPart))
                .toList();
    }

    private DeviceView device(String id) {
        return devices.get(STAFF, id);
    }

    private long openCases(String alarmKey) {
        return jdbc.sql("select count(*) from incident where alarm_key = :key and status <> 'CLOSED'")
                .param("key", alarmKey)
                .query(Long.class)
                .single();
    }

    private int repeats(String alarmKey) {
        return jdbc.sql("select repeats from incident where alarm_key = :key")
                .param("key", alarmKey)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(SOON).until(condition);
    }
}
