package streethub.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.testing.HubTest;

/** A hydrant of its own rules: how long, how often, until when, how urgent. */
@HubTest
class AlarmWatchTests {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final DeviceFamily HYDRANT = new DeviceFamily("HYDRANT");
    private static final GridCode BUILDING = new GridCode("5101170060010101001");
    private static final Actor ADMIN = new Actor("admin", "", java.util.Set.of(Role.ADMIN), new GridCode("510117006"));

    @Autowired
    private BeanFactory hub;

    @Autowired
    private AlarmRules rules;

    @Autowired
    private AlarmSweep sweep;

    @Autowired
    private Alarms alarms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final RememberedCases cases = new RememberedCases();
    private final Map<String, Object> status = new HashMap<>();
    private AlarmWatch watch;
    private Watched hydrant;

    @BeforeEach
    void aHydrant() {
        watch = cases.watch(hub);
        String id = "hydrant-" + UUID.randomUUID();
        jdbc.sql("""
                insert into device (id, family, name, model, lat, lon, grid_unit)
                values (:id, 'HYDRANT', '消火栓', 'EM500-PP', 30.83, 103.83, :grid)""").param("id", id).param("grid", BUILDING.value()).update();
        hydrant = new Watched(id, HYDRANT, "消火栓", new GeoPoint(30.83, 103.83), BUILDING);
    }

    @AfterEach
    void goes() {
        jdbc.sql("delete from device where id = :id").param("id", hydrant.id()).update();
        // Its rules are gone with it.
        rules.enable(ADMIN, "HYDRANT_PRESSURE_BELOW_100", true);
    }

    @Test
    void standsUntilTheUpperValueIsReached() {
        assertThat(read(0, 90)).isTrue();
        assertThat(read(1, 110)).isTrue();
        assertThat(read(2, 125)).isFalse();
        assertThat(cases.log).containsExactly("opened " + low(), "recovered " + low());
    }

    @Test
    void beginsOnlyWhenItHasGoneOnAsLongAsItsRuleSays() {
        own("pressure < 100", Duration.ofMinutes(10), Duration.ZERO, null, null);
        assertThat(read(0, 90)).isFalse();
        assertThat(read(9, 90)).isFalse();
        assertThat(read(10, 90)).isTrue();
        assertThat(cases.log).containsExactly("opened " + low());
    }

    @Test
    void doesNotBeginWhenItWasWellInBetween() {
        own("pressure < 100", Duration.ofMinutes(10), Duration.ZERO, null, null);
        assertThat(read(0, 90)).isFalse();
        assertThat(read(5, 150)).isFalse();
        assertThat(read(11, 90)).isFalse();
        assertThat(cases.log).isEmpty();
    }

    @Test
    void beginsByItselfWhenNoOtherReadingComes() {
        own("pressure < 100", Duration.ofMinutes(10), Duration.ZERO, null, null);
        assertThat(read(0, 90)).isFalse();
        assertThat(watch.due(at(9))).doesNotContain(hydrant.id());
        assertThat(watch.due(at(10))).contains(hydrant.id());
        assertThat(in(() -> watch.ripen(hydrant, status, false, at(10)))).isTrue();
        assertThat(cases.log).containsExactly("opened " + low());
        assertThat(watch.due(at(60))).doesNotContain(hydrant.id());
    }

    @Test
    void aRepetitionWithinItsTimeIsNotCounted() {
        own("pressure < 100", Duration.ZERO, Duration.ofMinutes(30), null, null);
        read(0, 90);
        read(10, 90);
        read(39, 90);
        assertThat(cases.log).containsExactly("opened " + low());
        read(70, 90);
        assertThat(cases.log).containsExactly("opened " + low(), "repeated " + low());
        assertThat(alarm().times()).isEqualTo(4);
    }

    @Test
    void aLateAlarmIsCountedOnTheCaseOfANewerOne() {
        read(5, 90);
        in(() -> watch.read(hydrant, Map.of("pressure", 80), null, at(3)));
        assertThat(cases.log).containsExactly("opened " + low(), "repeated " + low());
        assertThat(alarm().alarmedAt()).isEqualTo(at(5));
        assertThat(alarm().times()).isEqualTo(2);
    }

    @Test
    void aRuleOfItsOwnStandsInsteadOfItsFamilysAndMayBeNone() {
        own("pressure < 50", Duration.ZERO, Duration.ZERO, null, null);
        assertThat(read(0, 60)).isFalse();
        assertThat(read(1, 40)).isTrue();
        rules.enable(ADMIN, "OWN_" + number(), false);
        assertThat(read(2, 41)).isFalse();
        assertThat(read(3, 10)).isFalse();
        rules.remove(ADMIN, "OWN_" + number());
        assertThat(read(4, 60)).isTrue();
    }

    @Test
    void severalConditionsMustHoldTogetherAndSeveralRulesAreAlternatives() {
        own("pressure < 500 and open", Duration.ZERO, Duration.ZERO, null, null);
        assertThat(read(0, 90)).isFalse();
        status.put("open", true);
        // Its cap is an alarm of another kind.
        assertThat(read(1, Map.of("pressure", 90, "open", true))).isTrue();
        assertThat(cases.log).contains("opened " + low());
    }

    @Test
    void conditionsOfSeveralQuantitiesHoldAcrossMessages() {
        own("pressure < 500 and battery < 30", Duration.ZERO, Duration.ZERO, null, null);
        assertThat(read(0, Map.of("pressure", 90))).isFalse();
        assertThat(watch.isQuiet(HYDRANT, hydrant.id(), Map.of("battery", 20))).isFalse();
        assertThat(watch.isQuiet(HYDRANT, hydrant.id(), Map.of("battery", 40))).isTrue();
        assertThat(read(1, Map.of("battery", 20))).isTrue();
        assertThat(cases.log).containsExactly("opened " + low());
        assertThat(alarm().measured()).isEqualTo("90 kPa");
        assertThat(read(2, Map.of("temperature", 20))).isTrue();
        assertThat(alarm().times())
                .as("a message about something else says it not again")
                .isEqualTo(1);
        assertThat(read(3, Map.of("battery", 80))).isFalse();
        assertThat(cases.log).containsExactly("opened " + low(), "recovered " + low());
    }

    @Test
    void waitsAlsoBetweenItsThresholdAndItsUpperValue() {
        own("pressure < 100 until 120", Duration.ofMinutes(10), Duration.ZERO, null, null);
        assertThat(read(0, 90)).isFalse();
        assertThat(read(9, 110)).isFalse();
        assertThat(in(() -> watch.ripen(hydrant, status, false, at(10)))).isTrue();
        assertThat(read(11, 110)).isTrue();
        assertThat(read(12, 120)).isFalse();
        assertThat(cases.log).containsExactly("opened " + low(), "recovered " + low());
    }

    @Test
    void aWorseRuleReachesTheCaseAtOnceWithinTheTimeOfRepetitionAndUnderSilence() {
        own("pressure < 100", Duration.ZERO, Duration.ofHours(2), null, null);
        worse("pressure < 20", Duration.ZERO);
        read(0, 90);
        silencedUntil(60);
        read(1, 80);
        assertThat(cases.log).containsExactly("opened " + low());
        read(2, 10);
        assertThat(cases.log).containsExactly("opened " + low(), "EMERGENCY " + low(), "repeated " + low());
        assertThat(alarm().urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(alarm().rule()).startsWith("WORSE_");
        assertThat(alarms.history(ADMIN, alarm().id()))
                .extracting(AlarmEvent::step)
                .containsExactly(AlarmStep.RAISED, AlarmStep.URGENCY);
        read(3, 9);
        read(4, 90);
        assertThat(cases.log).as("the worse one is not told again either").hasSize(3);
        assertThat(alarm().urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void aWorseRuleThatMustHoldWaitsBesideTheAlarmThatStands() {
        own("pressure < 100", Duration.ZERO, Duration.ZERO, null, null);
        worse("pressure < 20", Duration.ofMinutes(10));
        assertThat(read(0, 10))
                .as("the rule without a time does not wait for the other")
                .isTrue();
        assertThat(alarm().urgency()).isEqualTo(Urgency.URGENT);
        read(5, 50);
        assertThat(watch.due(at(99))).doesNotContain(hydrant.id());
        read(6, 10);
        assertThat(in(() -> watch.ripen(hydrant, status, false, at(16)))).isTrue();
        assertThat(alarm().urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(watch.due(at(99))).doesNotContain(hydrant.id());
    }

    @Test
    void anUrgencyThatHasFallenWithTimeIsNotRaisedByTheSameRule() {
        own("pressure < 100", Duration.ZERO, Duration.ZERO, Duration.ofHours(2), Urgency.GENERAL);
        Instant longAgo = Instant.now().minus(Duration.ofHours(3));
        in(() -> watch.read(hydrant, Map.of("pressure", 90), Map.of("pressure", 90), longAgo));
        sweep.ripen();
        in(() -> watch.read(hydrant, Map.of("pressure", 90), Map.of("pressure", 90), longAgo.plusSeconds(60)));
        assertThat(alarm().urgency()).isEqualTo(Urgency.GENERAL);
    }

    @Test
    void becomesMoreUrgentWithTime() {
        own("pressure < 100", Duration.ZERO, Duration.ZERO, Duration.ofHours(2), Urgency.EMERGENCY);
        Instant longAgo = Instant.now().minus(Duration.ofHours(3));
        in(() -> watch.read(hydrant, Map.of("pressure", 90), Map.of("pressure", 90), longAgo));
        sweep.ripen();
        assertThat(alarm().urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(alarms.history(ADMIN, alarm().id()))
                .extracting(AlarmEvent::step)
                .containsExactly(AlarmStep.RAISED, AlarmStep.URGENCY);
        sweep.ripen();
        assertThat(alarms.history(ADMIN, alarm().id())).hasSize(2);
    }

    @Test
    void aSilencedAlarmIsNotToldAgain() {
        read(0, 90);
        silencedUntil(60);
        read(10, 90);
        assertThat(cases.log).containsExactly("opened " + low());
        read(61, 90);
        assertThat(cases.log).containsExactly("opened " + low(), "repeated " + low());
    }

    @Test
    void aLowBatteryMakesAWorkOrderAndNoAlarm() {
        assertThat(read(0, Map.of("battery", 10))).isFalse();
        assertThat(cases.log).containsExactly("opened " + key("LOW_BATTERY"));
        assertThat(read(1, Map.of("battery", 100))).isFalse();
        assertThat(cases.log).containsExactly("opened " + key("LOW_BATTERY"), "recovered " + key("LOW_BATTERY"));
    }

    @Test
    void silenceBecomesAWorkOrderAfterTwoHoursUnlessTheFacilitySpeaks() {
        in(() -> {
            watch.silent(hydrant, status, at(0), Duration.ZERO);
            return false;
        });
        assertThat(cases.log).isEmpty();
        in(() -> watch.ripen(hydrant, status, true, at(120)));
        assertThat(cases.log).containsExactly("opened " + key("DEVICE_OFFLINE"));
        read(121, 300);
        assertThat(cases.log).containsExactly("opened " + key("DEVICE_OFFLINE"), "recovered " + key("DEVICE_OFFLINE"));
        in(() -> {
            watch.silent(hydrant, status, at(200), Duration.ZERO);
            return false;
        });
        read(210, 300);
        assertThat(watch.due(at(999))).doesNotContain(hydrant.id());
    }

    @Test
    void silenceWaitsUntilItIsKnownWhetherManyAreThoughItsRuleWantsNoTime() {
        own("offline", Duration.ZERO, Duration.ZERO, null, null);
        for (int minute : List.of(0, 8)) {
            in(() -> {
                watch.silent(hydrant, status, at(minute), Duration.ofMinutes(7));
                return false;
            });
        }
        assertThat(cases.log).isEmpty();
        assertThat(watch.due(at(6))).doesNotContain(hydrant.id());
        assertThat(watch.due(at(7))).contains(hydrant.id());
        in(() -> watch.ripen(hydrant, status, true, at(7)));
        assertThat(cases.log).containsExactly("opened " + low());
    }

    @Test
    void isShownWithWhatWasMeasuredAndHowOften() {
        read(0, 90);
        read(1, 80);
        AlarmView alarm = alarm();
        assertThat(alarm.state()).isEqualTo(AlarmState.ACTIVE_UNACK);
        assertThat(alarm.measured()).isEqualTo("80 kPa");
        assertThat(alarm.times()).isEqualTo(2);
        assertThat(alarm.raisedAt()).isEqualTo(at(0));
        assertThat(alarm.alarmedAt()).isEqualTo(at(1));
        read(2, 300);
        assertThat(alarm().state()).isEqualTo(AlarmState.CLEARED_UNACK);
        assertThat(alarm().clearedAt()).isEqualTo(at(2));
    }

    private void silencedUntil(int minute) {
        jdbc.sql("update alarm set silenced_until = :until where id = :id")
                .param("until", java.sql.Timestamp.from(at(minute)))
                .param("id", alarm().id())
                .update();
    }

    private void own(
            String condition,
            Duration holds,
            Duration repeat,
            @Nullable Duration later,
            @Nullable Urgency laterUrgency) {
        put("OWN_", condition, holds, repeat, Urgency.URGENT, later, laterUrgency);
    }

    private void worse(String condition, Duration holds) {
        put("WORSE_", condition, holds, Duration.ofHours(2), Urgency.EMERGENCY, null, null);
    }

    private void put(
            String code,
            String condition,
            Duration holds,
            Duration repeat,
            Urgency urgency,
            @Nullable Duration later,
            @Nullable Urgency laterUrgency) {
        rules.put(
                ADMIN,
                new AlarmRule(
                        code + number(),
                        null,
                        hydrant.id(),
                        "HYDRANT_PRESSURE_LOW",
                        condition,
                        holds,
                        repeat,
                        urgency,
                        later,
                        laterUrgency,
                        null,
                        null,
                        "本栓自己的规则",
                        "",
                        true,
                        false));
    }

    private String number() {
        return hydrant.id().replaceAll("[^0-9a-f]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private boolean read(int minute, int pressure) {
        return read(minute, Map.of("pressure", pressure));
    }

    private boolean read(int minute, Map<String, Object> said) {
        status.putAll(said);
        return in(() -> watch.read(hydrant, said, Map.copyOf(status), at(minute)));
    }

    private boolean in(java.util.function.BooleanSupplier work) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> work.getAsBoolean()));
    }

    private AlarmView alarm() {
        List<AlarmView> all = alarms.page(ADMIN, new AlarmFilter(null, null, null, hydrant.id()), null, null)
                .items();
        return all.getFirst();
    }

    private String low() {
        return key("HYDRANT_PRESSURE_LOW");
    }

    private String key(String kind) {
        return AlarmCases.key(hydrant.id(), kind);
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
