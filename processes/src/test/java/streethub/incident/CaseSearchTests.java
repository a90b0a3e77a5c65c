package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** What finds a case, and what does not. */
@DemoHubTest
class CaseSearchTests {

    private static final String DEVICE = "search_A1";

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    Grids grids;

    @Autowired
    DemoPeople people;

    @Autowired
    MovableClock clock;

    private String reported = "";
    private String alarmed = "";

    @BeforeEach
    void cases() {
        reported = incidents
                .report(
                        people.as("courtyard"),
                        new Report(
                                IncidentKind.FACILITY_FAULT,
                                "狗叫扰民",
                                people.place(),
                                "王家二单元",
                                new Contact("欧阳某", "13811112222")),
                        List.of())
                .number();
        alarmed = incidents
                .raise(new DeviceAlarm(
                        DEVICE + ":COVER_TILTED",
                        DEVICE,
                        "东门井盖 007",
                        "COVER_TILTED",
                        IncidentKind.FACILITY_FAULT,
                        people.place(),
                        Instant.now(),
                        "43.5°",
                        null,
                        null,
                        null))
                .number();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void findsByThePlaceInWhateverParts() {
        String place = grids.words(people.buildingCode());
        assertThat(found(place)).contains(reported, alarmed);
        assertThat(found(place.replace(" ", "　"))).contains(reported, alarmed);
        assertThat(found(place.replace(" ", ""))).contains(reported, alarmed);
        assertThat(found(place + " 别处")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"东门井盖 007", "井盖007", "search_a1", "东门\u0000A1", "\ud800 SEARCH"})
    void findsByTheDevice(String text) {
        assertThat(found(text)).containsExactly(alarmed);
    }

    @Test
    void findsByAPartOfTheNumber() {
        assertThat(found(reported.substring(0, 13))).containsExactly(reported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"狗叫", "王家", "欧阳", "13811112222", "%", "sea%A1", "searchxA1", "s______A1", "\\", "' or 1=1 --"})
    void findsNothingByWhatPeopleWroteOrBySignsOfThePattern(String text) {
        assertThat(found(text)).doesNotContain(reported, alarmed);
    }

    @Test
    void filtersNothingWithoutAWord() {
        assertThat(found(" \t")).contains(reported, alarmed);
    }

    @Test
    void refusesMoreThanAnybodyTypes() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> found("长".repeat(101)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.field()).isEqualTo("q");
    }

    @Test
    void staysWithinTheArea() {
        Actor elsewhere =
                new Actor("elsewhere", "elsewhere", people.as("secretary").roles(), new GridCode("510117006008"));
        assertThat(found(elsewhere, DEVICE)).isEmpty();
        assertThat(reading.recognise(elsewhere, reported)).isEmpty();
    }

    @Test
    void recognisesANumberAndWithoutItsDateOneOfToday() {
        Actor secretary = people.as("secretary");
        assertThat(reading.recognise(secretary, reported.replace("-", ""))).contains(reported);
        assertThat(reading.recognise(secretary, reported.substring(9))).contains(reported);
        assertThat(reading.recognise(people.as("venue"), reported)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(reading.recognise(secretary, reported.substring(9))).isEmpty();
        assertThat(reading.recognise(secretary, reported)).contains(reported);
    }

    private List<String> found(String text) {
        return found(people.as("dispatcher"), text);
    }

    private List<String> found(Actor actor, String text) {
        IncidentFilter filter = new IncidentFilter(null, null, null, null, null, null, text);
        return reading.list(actor, filter, null, 200).items().stream()
                .map(IncidentSummary::number)
                .toList();
    }
}
