package streethub.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.board.DueCheck.Duty;
import streethub.calendar.WorkCalendar;
import streethub.device.DeviceState;
import streethub.device.Devices;
import streethub.device.NewDevice;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.notice.Notice;
import streethub.notice.NoticeBox;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** The secretary's morning, of the next working day. */
@DemoHubTest
class MorningChecksTests {

    @Autowired
    private MorningChecks checks;

    @Autowired
    private CheckDuties duties;

    @Autowired
    private NoticeBox notices;

    @Autowired
    private Devices devices;

    @Autowired
    private TelemetryIngest ingest;

    @Autowired
    private Grids grids;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DemoPeople people;

    @Autowired
    private JdbcClient jdbc;

    private Actor secretary;

    @BeforeEach
    void morning() {
        secretary = people.as("secretary");
        Mornings.nextWorkday(clock, calendar, LocalTime.of(9, 5));
    }

    /** A check is signed once a day, and the next test wants the day for itself. */
    @AfterEach
    void forget() {
        clock.reset();
        List.of("morning_exception", "morning_check", "morning_reminder")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void isKeptWithItsCountsAndExceptionsAsTheyWereWhenItWasSigned() {
        String alarming = hydrant();
        says(alarming, 20);
        Map<String, String> words = wordsOnAll();
        words.put(alarming, "  王工\n已去 现场 ");

        MorningCheck signed = checks.sign(secretary, null, words);
        says(alarming, 420);

        MorningCheck kept = checks.page(secretary, null, null, 10).items().getFirst();
        assertThat(kept).isEqualTo(signed);
        assertThat(kept.username()).isEqualTo("secretary");
        assertThat(kept.unit()).isEqualTo(secretary.gridUnit());
        assertThat(kept.counts().of(DeviceState.ALARM)).isPositive();
        assertThat(kept.exceptions()).hasSize(kept.counts().unwell());
        CheckException exception = kept.exceptions().stream()
                .filter(one -> one.device().equals(alarming))
                .findFirst()
                .orElseThrow();
        assertThat(exception.state()).isEqualTo(DeviceState.ALARM);
        assertThat(exception.remark()).isEqualTo("王工 已去 现场");
        assertThat(exception.caseNumber()).as("the alarm's open case").isNotNull();
    }

    @Test
    void wantsAWordOnEachThatIsNotWellUnlessACaseIsOpen() {
        String alarming = hydrant();
        says(alarming, 20);
        String unknown = hydrant();
        Map<String, String> words = wordsOnAll();
        words.remove(alarming);
        words.put(unknown, " ");

        assertThatThrownBy(() -> checks.sign(secretary, null, words)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("board.check.silent");
            assertThat(refusal.arguments()[0]).isEqualTo(1);
        });
        words.put(unknown, "等厂家装电池");
        assertThat(checks.sign(secretary, null, words).exceptions())
                .extracting(CheckException::device)
                .contains(alarming, unknown);
    }

    @Test
    void keepsAWordOnWhatHasBecomeWellMeanwhileAndNoneOnWhatIsElsewhere() {
        String recovered = hydrant();
        says(recovered, 420);
        Map<String, String> words = wordsOnAll();
        words.put("nobody", "?");
        assertThatThrownBy(() -> checks.sign(secretary, null, words))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("device.unknown"));
        words.remove("nobody");
        words.put(recovered, "昨夜漏水，已关阀");
        assertThat(checks.sign(secretary, null, words).exceptions())
                .filteredOn(one -> one.device().equals(recovered))
                .singleElement()
                .extracting(CheckException::state)
                .isEqualTo(DeviceState.NORMAL);
    }

    @Test
    void isSignedOnceADay() {
        checks.sign(secretary, null, wordsOnAll());
        assertThatThrownBy(() -> checks.sign(secretary, null, wordsOnAll()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("board.check.signed"));
        Mornings.nextWorkday(clock, calendar, LocalTime.of(9, 5));
        assertThat(checks.sign(secretary, null, wordsOnAll()).day())
                .isAfter(checks.page(secretary, null, null, 2).items().get(1).day());
    }

    @Test
    void aWordIsNoLongerThanALine() {
        Map<String, String> words = wordsOnAll();
        words.put(hydrant(), "长".repeat(MorningChecks.LONGEST_REMARK + 1));
        assertThatThrownBy(() -> checks.sign(secretary, null, words))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("board.check.remark"));
    }

    @Test
    void isMissedFromNineOnWorkingDaysUntilItIsSigned() {
        assertThat(duty()).isEqualTo(Duty.MISSING);
        clock.forward(Duration.ofMinutes(30));
        assertThat(duty()).isEqualTo(Duty.OVERDUE);
        checks.sign(secretary, null, wordsOnAll());
        assertThat(duty()).isEqualTo(Duty.SIGNED);
        Mornings.nextWorkday(clock, calendar, LocalTime.of(8, 59));
        assertThat(duty()).isEqualTo(Duty.CALM);
        Mornings.nextFreeDay(clock, calendar, LocalTime.of(11, 0));
        assertThat(duty()).isEqualTo(Duty.CALM);
    }

    @Test
    void tellsTheSecretaryOnceThatItIsMissingAndOnceThatItIsOverdue() {
        int before = told();
        duties.remind();
        duties.remind();
        assertThat(told()).isEqualTo(before + 1);
        clock.forward(Duration.ofMinutes(30));
        duties.remind();
        duties.remind();
        assertThat(told()).isEqualTo(before + 2);
        Notice last = notices.page(secretary, null, 1).items().getFirst();
        assertThat(last.key()).isEqualTo("board.notice.overdue");
        assertThat(last.link()).isEqualTo("/board/check");
    }

    @Test
    void showsEveryUnitThatHasASecretaryToWhoeverIsOverThem() {
        assertThat(checks.today(people.as("dispatcher")))
                .extracting(DueCheck::unit)
                .contains(secretary.gridUnit());
        assertThat(checks.today(people.as("building"))).isEmpty();
    }

    private Duty duty() {
        return checks.today(secretary).getFirst().duty();
    }

    private int told() {
        return (int) notices.page(secretary, null, 100).items().stream()
                .filter(notice -> notice.key().startsWith("board.notice."))
                .count();
    }

    private Map<String, String> wordsOnAll() {
        Map<String, String> words = new HashMap<>();
        checks.toCheck(secretary, null)
                .unwell()
                .forEach(item -> words.put(item.device().id(), "已安排"));
        return words;
    }

    private String hydrant() {
        String id = "hydrant-" + UUID.randomUUID();
        GridCode building = people.buildingCode();
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id, new DeviceFamily("HYDRANT"), "消火栓", null, "EM500-PP", grids.centre(building), building)));
        return id;
    }

    private void says(String id, int pressure) {
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(id)).orElseThrow(),
                UUID.randomUUID(),
                clock.instant(),
                Map.of("pressure", pressure),
                Telemetry.Nature.LIVE)));
    }
}
