package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.device.DeviceNote;
import streethub.device.Devices;
import streethub.device.KnownDevice;
import streethub.device.Presence;
import streethub.device.SensorMessage;
import streethub.device.Stranger;
import streethub.device.Telemetry;
import streethub.integrations.mqtt.MqttMessage;
import streethub.sensor.DeviceFamily;
import streethub.sensor.DeviceLanguage;
import tools.jackson.databind.node.MissingNode;

/** Messages as devices and network servers send them, and those that nobody should. */
class WireFormatTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String EUI = "24e124785b123456";
    private static final KnownDevice COVER =
            new KnownDevice("cover-1", new DeviceFamily("MANHOLE_COVER"), "EM310-TILT");
    private static final KnownDevice LIFT = new KnownDevice("lift-1", new DeviceFamily("LIFT"), "LIFT-CTL");

    private final Uplinks uplinks = uplinks();
    private final OwnFormat own = new OwnFormat(uplinks);
    private final ChirpStackFormat chirpStack = new ChirpStackFormat(uplinks);
    private final ThingsStackFormat thingsStack = new ThingsStackFormat(uplinks);

    private static Uplinks uplinks() {
        Devices devices = mock(Devices.class);
        when(devices.find(anyCollection())).thenAnswer(call -> {
            for (String reference : call.<Collection<String>>getArgument(0)) {
                String known = reference.toLowerCase(Locale.ROOT);
                if (known.equals(EUI) || known.equals("cover-1")) {
                    return Optional.of(COVER);
                }
                if (known.equals("lift-1")) {
                    return Optional.of(LIFT);
                }
            }
            return Optional.empty();
        });
        DeviceLanguage language = DeviceLanguage.shipped();
        return new Uplinks(devices, new ValueReader(language), language);
    }

    @Test
    void theOwnFormatCarriesValuesByName() throws Poison {
        Telemetry reading = own("""
                {"messageId":"m1","time":"2026-11-24T15:59:58.123456789+08:00","unheard":{"of":1},
                 "values":{"tiltX":43.5,"tiltY":1.0,"tiltZ":46.4,"battery":87,"note":"x","empty":null}}""");

        assertThat(reading.device()).isEqualTo(COVER);
        assertThat(reading.time()).isEqualTo(Instant.parse("2026-11-24T07:59:58.123456Z"));
        assertThat(reading.values()).isEqualTo(Map.of("tiltX", 43.5, "tiltY", 1.0, "tiltZ", 46.4, "battery", 87L));
        assertThat(reading.isLive()).isTrue();
    }

    @Test
    void theMessageIdMakesARepetitionTheSame() throws Poison {
        String first = "{\"messageId\":\"m1\",\"time\":\"2026-11-24T07:00:00Z\",\"values\":{}}";
        String later = "{\"messageId\":\"m1\",\"time\":\"2026-11-24T07:30:00Z\",\"values\":{\"open\":true}}";

        assertThat(own(first).key()).isEqualTo(own(later).key());
        assertThat(own(first).key()).isNotEqualTo(own(first.replace("m1", "m2")).key());
    }

    @Test
    void withoutATimeOrWithOneAheadOfTheClockTheArrivalCounts() throws Poison {
        assertThat(own("{\"values\":{}}").time()).isEqualTo(NOW);
        assertThat(own("{\"time\":\"2199-01-01T00:00:00Z\",\"values\":{}}").time())
                .isEqualTo(NOW);
    }

    @Test
    void aStatusIsOnlineOrOffline() throws Poison {
        assertThat(own.read(message("streethub/v1/devices/lift-1/status", "offline", true)))
                .hasToString(List.of(new Presence(LIFT, NOW, false, true)).toString());
        assertThat(own.read(message("streethub/v1/devices/lift-1/status", "online", false)))
                .hasToString(List.of(new Presence(LIFT, NOW, true, false)).toString());
        assertThat(own.read(message("streethub/v1/devices/lift-1/status", "", true)))
                .isEmpty();
        assertThatThrownBy(() -> own.read(message("streethub/v1/devices/lift-1/status", "maybe", false)))
                .isInstanceOf(Poison.class);
    }

    @Test
    void chirpStackMayCarryADecodedObject() throws Poison {
        Telemetry reading = chirpStack("""
                {"deduplicationId":"d1","time":"2026-11-24T07:59:59.123456789+00:00",
                 "deviceInfo":{"devEui":"24E124785B123456"},
                 "object":{"angle_x":12.5,"angle_y":0,"angle_z":80.1,"threshold_x":"trigger","threshold_y":"normal",
                           "threshold_z":"normal","battery":90},"data":"AXVk"}""");

        assertThat(reading.device()).isEqualTo(COVER);
        assertThat(reading.values())
                .isEqualTo(Map.of("tiltX", 12.5, "tiltY", 0L, "tiltZ", 80.1, "tilted", true, "battery", 90L));
    }

    @Test
    void chirpStackWithoutAnObjectIsReadFromItsBytes() throws Poison {
        Telemetry reading =
                chirpStack("{\"deviceInfo\":{\"devEui\":\"" + EUI + "\"},\"object\":{},\"data\":\"A88AAAAAKCMH\"}");

        assertThat(reading.values()).containsEntry("tiltZ", 90.0).containsEntry("tilted", true);
    }

    @Test
    void chirpStackLeavesOutWhatIsZero() throws Poison {
        assertThat(chirpStack("{\"deviceInfo\":{\"devEui\":\"" + EUI + "\"}}").values())
                .isEmpty();
        assertThat(((Telemetry) chirpStack
                                .read(message("application/7/device/" + EUI + "/event/status", "{\"margin\":7}", false))
                                .get(0))
                        .values())
                .isEqualTo(Map.of("battery", 0.0));
        assertThat(((Telemetry) chirpStack
                                .read(message(
                                        "application/7/device/" + EUI + "/event/status",
                                        "{\"externalPowerSource\":true}",
                                        false))
                                .get(0))
                        .values())
                .isEmpty();
    }

    @Test
    void chirpStackMessagesAreTheSameByDeduplicationIdElseByEuiSessionAndCounter() throws Poison {
        String named = "{\"deduplicationId\":\"d1\",\"fCnt\":1}";
        assertThat(chirpStack(named).key())
                .isEqualTo(chirpStack(named.replace("1}", "2}")).key());
        String counted = "{\"devAddr\":\"01\",\"fCnt\":7,\"time\":\"2026-11-24T07:00:00Z\"}";
        assertThat(chirpStack(counted).key())
                .isEqualTo(chirpStack(counted.replace("07:00", "07:01")).key())
                .isNotEqualTo(chirpStack(counted.replace("7,", "8,")).key())
                .isNotEqualTo(chirpStack(counted.replace("\"01\"", "\"02\"")).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3/app@tenant/devices/any/up", "v3/app/devices/any/up"})
    void theThingsStackFindsADeviceByItsEui(String topic) throws Poison {
        Telemetry reading =
                (Telemetry) thingsStack.read(message(topic, """
                        {"end_device_ids":{"device_id":"any","dev_eui":"24E124785B123456"},
                         "received_at":"2026-11-24T07:59:59.9Z",
                         "uplink_message":{"session_key_id":"s","f_port":85,"f_cnt":3,"frm_payload":"A88AAAAAKCMA",
                                           "received_at":"2026-11-24T07:59:59.5Z","settings":{"frequency":"868100000"}}}""", false)).get(0);

        assertThat(reading.device()).isEqualTo(COVER);
        assertThat(reading.time()).isEqualTo(Instant.parse("2026-11-24T07:59:59.5Z"));
        assertThat(reading.values()).containsEntry("tilted", false);
        assertThat(reading.nature()).isEqualTo(Telemetry.Nature.LIVE);
    }

    @Test
    void aChirpStackJoinIsANoteAndProofOfLife() throws Poison {
        DeviceNote joined =
                (DeviceNote) event("join", "{\"time\":\"2026-11-24T07:00:00.987654321Z\",\"devAddr\":\"01020304\"}");

        assertThat(joined.kind()).isEqualTo(DeviceNote.Kind.JOINED);
        assertThat(joined.alive()).isTrue();
        assertThat(joined.time()).isEqualTo(Instant.parse("2026-11-24T07:00:00.987654Z"));
    }

    @Test
    void aChirpStackLogIsANoteAndWhatTheServerSaysOfItsWayDownNoProofOfLife() throws Poison {
        DeviceNote uplink = (DeviceNote)
                event("log", "{\"level\":\"ERROR\",\"code\":\"UPLINK_CODEC\",\"description\":\"bad script\"}");
        DeviceNote downlink = (DeviceNote) event("log", "{\"code\":\"DOWNLINK_GATEWAY\"}");

        assertThat(uplink.kind()).isEqualTo(DeviceNote.Kind.ERROR);
        assertThat(uplink.words()).isEqualTo("UPLINK_CODEC bad script");
        assertThat(uplink.alive()).isTrue();
        assertThat(downlink.kind()).as("absent means INFO").isEqualTo(DeviceNote.Kind.INFO);
        assertThat(downlink.alive()).isFalse();
    }

    @Test
    void aChirpStackLocationIsAReading() throws Poison {
        Telemetry place = (Telemetry) event(
                "location",
                "{\"location\":{\"latitude\":30.83,\"longitude\":103.83,\"source\":\"GEO_RESOLVER_TDOA\"}}");

        assertThat(place.values()).isEqualTo(Map.of("latitude", 30.83, "longitude", 103.83));
        assertThatThrownBy(() -> event("location", "{}")).isInstanceOf(Poison.class);
        assertThatThrownBy(() -> event("location", "{\"location\":{\"latitude\":91}}"))
                .isInstanceOf(Poison.class);
    }

    @Test
    void eachEventOfOneUplinkIsAMessageOfItsOwn() throws Poison {
        String same = "{\"deduplicationId\":\"d1\",\"location\":{\"latitude\":1}}";

        assertThat(((DeviceNote) event("join", same)).key())
                .isEqualTo(((DeviceNote) event("join", same)).key())
                .isNotEqualTo(((DeviceNote) event("log", same)).key())
                .isNotEqualTo(((Telemetry) event("location", same)).key());
    }

    @Test
    void simulatedIsSaidWhateverTheEventAndFormat() throws Poison {
        assertThat(chirpStack("{\"data\":\"A88AAAAAKCMH\",\"simulated\":true}").nature())
                .isEqualTo(Telemetry.Nature.SIMULATED);
        assertThat(own("{\"values\":{\"tilted\":true},\"simulated\":true}").nature())
                .isEqualTo(Telemetry.Nature.SIMULATED);
    }

    @Test
    void aDecodersNamesAreTheModels() throws Poison {
        assertThat(read("AT101", "{\"position\":\"tilt\",\"motion_status\":\"start moving\",\"latitude\":30.8}"))
                .isEqualTo(Map.of("tilted", true, "moved", true, "latitude", 30.8));
        assertThat(read("EM300-MLD", "{\"leakage_status\":\"leak\"}")).isEqualTo(Map.of("leak", true));
        assertThat(read("EM500-SWL", "{\"water_level\":12}")).isEqualTo(Map.of("level", 12L));
        assertThat(read("UC300", "{\"gpio_in_1\":\"on\",\"gpio_in_4\":\"off\"}"))
                .isEqualTo(Map.of("di1", true, "di4", false));
        assertThat(read("RA02A", "{\"FireAlarm\":\"Alarm\",\"HighTempAlarm\":\"No Alarm\",\"Temp\":21.5}"))
                .isEqualTo(Map.of("smoke", true, "heat", false, "temperature", 21.5));
        assertThat(read("R718E", "{\"AccelerationX\":5.6}")).isEqualTo(Map.of("accelerationX", 5.6));
    }

    @Test
    void aDecoderThatDoesNotKnowSaysNothing() throws Poison {
        assertThat(read("AT101", "{\"motion_status\":\"unknown\",\"battery\":50}"))
                .isEqualTo(Map.of("battery", 50L));
    }

    private Map<String, Object> read(String model, String object) throws Poison {
        KnownDevice device = new KnownDevice("any", new DeviceFamily("MANHOLE_COVER"), model);
        return uplinks.values(device, SensorJson.object(object.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDecodedObjectOfAHistoryFrameIsNotBelieved() throws Poison {
        KnownDevice contact = new KnownDevice("c", new DeviceFamily("MANHOLE_COVER"), "EM300-MCS");
        List<Telemetry> readings = uplinks.read(
                contact,
                MessageKey.of("x"),
                NOW,
                SensorJson.object("{\"magnet_status\":\"open\"}".getBytes(StandardCharsets.UTF_8)),
                85,
                "IM6edEZjEAFdAQ==",
                Telemetry.Nature.LIVE);

        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.nature()).isEqualTo(Telemetry.Nature.HISTORY);
            assertThat(reading.time()).isEqualTo(Instant.ofEpochSecond(0x6346749eL));
        });
    }

    @Test
    void whatASensorAnswersOnItsConfigurationPortIsAReadingOfNothing() throws Poison {
        assertThat(uplinks.read(
                        new KnownDevice("r", new DeviceFamily("LIFT"), "RA02A"),
                        MessageKey.of("x"),
                        NOW,
                        MissingNode.getInstance(),
                        7,
                        "gQoAAAAAAAAAAAA=",
                        Telemetry.Nature.LIVE))
                .singleElement()
                .satisfies(reading -> assertThat(reading.values()).isEmpty());
    }

    private SensorMessage event(String event, String payload) throws Poison {
        return chirpStack
                .read(message(
                        "application/7/device/" + EUI.toUpperCase(Locale.ROOT) + "/event/" + event, payload, false))
                .get(0);
    }

    @Test
    void theThingsStackFindsADeviceByItsIdToo() throws Poison {
        Telemetry reading = thingsStack(
                "{\"uplink_message\":{\"decoded_payload\":{\"trapped\":true,\"floor\":3}},\"simulated\":true}");

        assertThat(reading.device()).isEqualTo(LIFT);
        assertThat(reading.values()).isEqualTo(Map.of("trapped", true, "floor", 3L));
        assertThat(reading.nature()).isEqualTo(Telemetry.Nature.SIMULATED);
    }

    @Test
    void theThingsStacksMessagesAreTheSameBySessionAndCounter() throws Poison {
        String third = "{\"uplink_message\":{\"session_key_id\":\"s\",\"f_cnt\":3}}";
        assertThat(thingsStack(third).key())
                .isEqualTo(thingsStack(third).key())
                .isNotEqualTo(thingsStack(third.replace("3", "4")).key())
                .isNotEqualTo(thingsStack(third.replace("\"s\"", "\"t\"")).key());
    }

    @Test
    void aMemoryInAFrameIsAReadingOfItsOwnThatIsHistory() throws Poison {
        KnownDevice contact = new KnownDevice("cover-2", new DeviceFamily("MANHOLE_COVER"), "EM300-MCS");
        List<Telemetry> readings = uplinks.read(
                contact,
                MessageKey.of("x"),
                NOW,
                MissingNode.getInstance(),
                85,
                "IM6edEZjEAFdAQYAAA==",
                Telemetry.Nature.LIVE);

        assertThat(readings)
                .extracting(Telemetry::nature)
                .containsExactly(Telemetry.Nature.HISTORY, Telemetry.Nature.LIVE);
        assertThat(readings.get(1).values()).isEqualTo(Map.of("open", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"values\":[]}",
                "{\"messageId\":\"m\"}",
                "{\"values\":{\"tiltX\":\"steep\"}}",
                "{\"values\":{\"open\":7}}",
                "{\"values\":{\"pressure\":1e999}}",
                "{\"values\":{\"pressure\":true}}",
                "{\"time\":\"yesterday\",\"values\":{}}",
                "{\"deviceId\":\"lift-1\",\"values\":{}}",
                "\u0000\u0000",
                "{\"values\":{\"open\":\u0000}}"
            })
    void poisonOnTheOwnTopic(String payload) {
        assertThatThrownBy(() -> own(payload)).isInstanceOf(Poison.class);
    }

    @Test
    void aMegabyteAndADeepNestAreRefusedWithoutReadingThem() {
        assertThatThrownBy(() -> own("{\"values\":{\"x\":\"" + "x".repeat(1_000_000) + "\"}}"))
                .isInstanceOf(Poison.class)
                .hasMessageStartingWith("too large");
        assertThatThrownBy(() -> own("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)))
                .isInstanceOf(Poison.class);
    }

    @Test
    void anUnknownDeviceIsAStrangerInEveryFormat() {
        assertThat(stranger(own, "streethub/v1/devices/nobody/telemetry", "{\"values\":{}}"))
                .isEqualTo(new Stranger("nobody", "own", ""));
        assertThat(stranger(
                        chirpStack,
                        "application/1/device/00000000000000AB/event/up",
                        "{\"deviceInfo\":{\"deviceProfileName\":\"AT101\"}}"))
                .isEqualTo(new Stranger("00000000000000ab", "chirpstack", "AT101"));
        assertThat(stranger(
                        thingsStack,
                        "v3/a/devices/nobody/up",
                        "{\"uplink_message\":{\"version_ids\":{\"model_id\":\"em500-swl\"}}}"))
                .isEqualTo(new Stranger("nobody", "things-stack", "em500-swl"));
        assertThatThrownBy(() -> own.read(
                        message("streethub/v1/devices/" + "x".repeat(65) + "/telemetry", "{\"values\":{}}", false)))
                .isInstanceOf(Poison.class)
                .isNotInstanceOf(UnknownSender.class);
    }

    private static Stranger stranger(WireFormat format, String topic, String payload) {
        return ((UnknownSender) catchThrowable(() -> format.read(message(topic, payload, false)))).stranger();
    }

    @Test
    void theDeviceOfTopicAndPayloadIsOne() {
        assertThat(reason(() -> own("{\"deviceId\":\"lift-1\",\"values\":{}}")))
                .isEqualTo("device of topic and payload differ");
        assertThat(reason(() -> chirpStack("{\"deviceInfo\":{\"devEui\":\"ffffffffffffffff\"}}")))
                .isEqualTo("device of topic and payload differ");
        assertThat(reason(() -> thingsStack("{\"end_device_ids\":{\"device_id\":\"cover-1\"}}")))
                .isEqualTo("device of topic and payload differ");
    }

    @Test
    void theApplicationOfThePayloadDecidesNothing() throws Poison {
        assertThat(chirpStack("{\"deviceInfo\":{\"applicationId\":\"8\"}}").device())
                .isEqualTo(COVER);
        assertThat(thingsStack("{\"end_device_ids\":{\"application_ids\":{\"application_id\":\"others\"}}}")
                        .device())
                .isEqualTo(LIFT);
    }

    private static String reason(ThrowingCallable reading) {
        return ((Poison) catchThrowable(reading)).reason();
    }

    @Test
    void bytesThatAreNoBase64ArePoison() {
        assertThatThrownBy(() -> chirpStack("{\"data\":\"%%%\"}")).isInstanceOf(Poison.class);
    }

    private Telemetry own(String payload) throws Poison {
        return (Telemetry) own.read(message("streethub/v1/devices/cover-1/telemetry", payload, false))
                .get(0);
    }

    private Telemetry chirpStack(String payload) throws Poison {
        return (Telemetry) chirpStack
                .read(message("application/7/device/" + EUI + "/event/up", payload, false))
                .get(0);
    }

    private Telemetry thingsStack(String payload) throws Poison {
        List<? extends SensorMessage> said = thingsStack.read(message("v3/app@ttn/devices/lift-1/up", payload, false));
        return (Telemetry) said.get(0);
    }

    private static MqttMessage message(String topic, String payload, boolean retained) {
        return new MqttMessage(topic, payload.getBytes(StandardCharsets.UTF_8), retained, NOW, NOW);
    }
}
