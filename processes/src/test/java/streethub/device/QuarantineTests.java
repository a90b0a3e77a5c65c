package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.HubTest;
import streethub.testing.TestClock.MovableClock;

/** Senders that nobody knows, and what becomes of what they said. */
@HubTest
class QuarantineTests {

    private static final GridCode BUILDING = new GridCode("5101170060010101001");
    private static final Actor ADMIN = new Actor("admin", "", Set.of(Role.ADMIN), new GridCode("510117006"));
    private static final Actor ELSEWHERE = new Actor("far", "", Set.of(Role.ADMIN), new GridCode("510117006002"));
    private static final Actor DISPATCHER =
            new Actor("dispatcher", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));
    private static final Stranger EUI = new Stranger("24-E1-24-00-00-00-00-99", "chirpstack", "EM310-TILT");
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Intake {

        @Bean
        List<String> taken() {
            return new ArrayList<>();
        }

        @Bean
        DeadLetterReplay replay(List<String> taken) {
            return (topic, payload, at) -> {
                String words = new String(payload, StandardCharsets.UTF_8);
                taken.add(words + " " + at);
                return words.startsWith("bad") ? Optional.of("still bad") : Optional.empty();
            };
        }
    }

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private Devices devices;

    @Autowired
    private DeviceTable table;

    @Autowired
    private SensorTable sensors;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private List<String> taken;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void startsEmpty() {
        for (String table : List.of("quarantine", "device_reference", "dead_letter")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from device where id like 'q-%' or dev_eui = '24e1240000000099'")
                .update();
        taken.clear();
    }

    @Test
    void aStrangerIsListedOnceHoweverItsEuiIsSpelt() {
        say(EUI, 1, "one");
        say(new Stranger("24e1240000000099", "things-stack", ""), 2, "two");

        QuarantinedDevice listed = only();
        assertThat(listed.stranger()).isEqualTo(new Stranger("24e1240000000099", "things-stack", "EM310-TILT"));
        assertThat(listed.firstSeen()).isEqualTo(at(1));
        assertThat(listed.lastSeen()).isEqualTo(at(2));
        assertThat(listed.seen()).isEqualTo(2);
        assertThat(listed.kept()).isEqualTo(2);
    }

    @Test
    void onlyTheLastMessagesAreKept() {
        IntStream.rangeClosed(1, 55).forEach(n -> say(EUI, n, "message " + n));

        assertThat(only().seen()).isEqualTo(55);
        assertThat(quarantine.messages(ADMIN, only().id()))
                .hasSize(Quarantine.MOST_MESSAGES)
                .first()
                .satisfies(message -> assertThat(message.payload()).asString().isEqualTo("message 6"));
    }

    @Test
    void aMessageDeliveredAgainOnANewConnectionIsKeptOnce() {
        quarantine.keep(EUI, message(1, "same"), Instant.EPOCH);
        quarantine.keep(EUI, message(3, "same"), at(2));
        quarantine.keep(EUI, message(3, "other"), at(2));

        assertThat(only().kept()).isEqualTo(2);
        assertThat(only().seen()).isEqualTo(2);
    }

    @Test
    void bindingMakesItTheDevicesSensorAndReplaysInOrder() {
        register("q-cover", "24e1240000000001");
        say(EUI, 1, "first");
        say(EUI, 2, "bad second");
        say(EUI, 3, "third");

        assertThat(quarantine.bind(ADMIN, only().id(), "q-cover", null)).isEqualTo(new Bound("q-cover", 2, 1));
        assertThat(devices.sensors(ADMIN, "q-cover"))
                .as("the sensor before stays in the facility's history")
                .hasSize(2)
                .first()
                .matches(now -> now.until() == null && now.reference().equals("24e1240000000099"));

        assertThat(taken).containsExactly("first " + at(1), "bad second " + at(2), "third " + at(3));
        assertThat(devices.find(List.of("24E1240000000099")).orElseThrow().id()).isEqualTo("q-cover");
        assertThat(devices.find(List.of("24e1240000000001")))
                .as("the sensor before")
                .isEmpty();
        assertThat(page()).isEmpty();
        assertThat(letters.page(ADMIN, null, null).items()).hasSize(1);
    }

    @Test
    void aSensorOfAnotherModelIsReadAsWhatItIs() {
        register("q-cover", "24e1240000000001");
        String before = devices.get(ADMIN, "q-cover").model();
        say(new Stranger("24e1240000000091", "chirpstack", "Unheard-Of 3"), 1, "first");
        quarantine.bind(ADMIN, only().id(), "q-cover", null);
        assertThat(devices.get(ADMIN, "q-cover").model())
                .as("nobody reads the other")
                .isEqualTo(before);

        say(new Stranger("24e1240000000092", "chirpstack", "EM300-MCS"), 1, "first");
        quarantine.bind(ADMIN, only().id(), "q-cover", " ");
        assertThat(devices.get(ADMIN, "q-cover").model()).isEqualTo("EM300-MCS");
        assertThat(devices.sensors(ADMIN, "q-cover").getFirst().model()).isEqualTo("EM300-MCS");

        say(new Stranger("24e1240000000093", "chirpstack", "EM300-MCS"), 1, "first");
        quarantine.bind(ADMIN, only().id(), "q-cover", " EM320-TILT ");
        assertThat(devices.get(ADMIN, "q-cover").model()).isEqualTo("EM320-TILT");
    }

    @Test
    void aNameThatIsNoEuiIsBoundAsOne() {
        register("q-cover", null);
        say(new Stranger("their-name", "things-stack", ""), 1, "first");

        quarantine.bind(ADMIN, only().id(), "q-cover", null);

        assertThat(devices.find(List.of("", "their-name")).orElseThrow().id()).isEqualTo("q-cover");
        assertThat(devices.get(ADMIN, "q-cover").devEui()).isNull();
    }

    @Test
    void theSensorBeforeIsUnknownWhateverItWasCalled() {
        register("q-cover", "24e1240000000001");
        for (String name : List.of("their-name", "another-name", EUI.reference())) {
            say(new Stranger(name, "things-stack", ""), 1, "first");
            quarantine.bind(ADMIN, only().id(), "q-cover", null);
            assertThat(devices.find(List.of(name)).orElseThrow().id()).isEqualTo("q-cover");
        }
        for (String before : List.of("24e1240000000001", "their-name", "another-name")) {
            assertThat(devices.find(List.of(before))).as(before).isEmpty();
        }
        devices.replaceSensor(ADMIN, "q-cover", "", "OWN");
        assertThat(devices.find(List.of(EUI.reference()))).isEmpty();
    }

    @Test
    void anotherNodeHearsOfABindingWithinASecond() {
        register("q-cover", "24e1240000000001");
        MovableClock clock = new MovableClock();
        KnownDevices other = new KnownDevices(table, sensors, clock);
        assertThat(other.find("24e1240000000001")).isPresent();
        devices.replaceSensor(ADMIN, "q-cover", "24e1240000000002", "OWN");
        clock.forward(Duration.ofSeconds(1));
        assertThat(other.find("24e1240000000001")).isEmpty();
        assertThat(other.find("24e1240000000002")).isPresent();
    }

    @Test
    void whatCannotBeBoundStaysAsItWas() {
        register("q-cover", null);
        say(EUI, 1, "first");
        long id = only().id();

        assertThatThrownBy(() -> quarantine.bind(ADMIN, id, "none", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> quarantine.bind(ELSEWHERE, id, "q-cover", null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> quarantine.bind(DISPATCHER, id, "q-cover", null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> quarantine.bind(ADMIN, -1, "q-cover", null)).isInstanceOf(Refusal.class);
        assertThat(only().kept()).isEqualTo(1);
        assertThat(taken).isEmpty();
    }

    @Test
    void aDismissedOneIsCountedOnlyAndMayStillBeBound() {
        register("q-cover", null);
        say(EUI, 1, "first");
        long id = only().id();
        quarantine.dismiss(ADMIN, id);
        say(EUI, 2, "second");

        assertThat(page()).isEmpty();
        QuarantinedDevice dismissed =
                quarantine.page(ADMIN, true, null, null).items().getFirst();
        assertThat(dismissed.seen()).isEqualTo(2);
        assertThat(dismissed.kept()).isZero();
        assertThat(quarantine.bind(ADMIN, id, "q-cover", null)).isEqualTo(new Bound("q-cover", 0, 0));
    }

    @Test
    void pagesRunFromTheNewest() {
        IntStream.rangeClosed(1, 3).forEach(n -> say(new Stranger("s" + n, "own", ""), n, "x"));

        var first = quarantine.page(ADMIN, false, null, 2);
        assertThat(first.items()).extracting(one -> one.stranger().reference()).containsExactly("s3", "s2");
        assertThat(quarantine.page(ADMIN, false, first.next(), 2).items())
                .extracting(one -> one.stranger().reference())
                .containsExactly("s1");
        assertThatThrownBy(() -> quarantine.page(ADMIN, false, "x", 2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> quarantine.page(DISPATCHER, false, null, 2)).isInstanceOf(Refusal.class);
    }

    @Test
    void aNameThatNobodyCanWriteIsNone() {
        assertThat(new Stranger("", "own", "").hasName()).isFalse();
        assertThat(new Stranger("x".repeat(65), "own", "").hasName()).isFalse();
        assertThat(new Stranger("a\u0000b", "own", "").hasName()).isFalse();
    }

    private void register(String id, @Nullable String eui) {
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id,
                        new DeviceFamily("MANHOLE_COVER"),
                        "井盖",
                        eui,
                        "EM310-TILT",
                        new GeoPoint(30.83, 103.83),
                        BUILDING)));
    }

    private List<QuarantinedDevice> page() {
        return quarantine.page(ADMIN, false, null, null).items();
    }

    private QuarantinedDevice only() {
        assertThat(page()).hasSize(1);
        return page().getFirst();
    }

    private void say(Stranger stranger, int minute, String words) {
        quarantine.keep(stranger, message(minute, words), null);
    }

    private static QuarantinedMessage message(int minute, String words) {
        return new QuarantinedMessage(at(minute), "topic", words.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
