package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.testing.HubTest;

@HubTest
@TestPropertySource(properties = "streethub.demo=true")
@Transactional
class DutyRosterTests {

    private static final GridCode DEMO_BUILDING = new GridCode("5101170060010101001");

    @Autowired
    DutyRoster roster;

    @Autowired
    DutyTable table;

    @Autowired
    Grids grids;

    @Autowired
    Accounts accounts;

    @Test
    void theDemoHasOneLadderOnDutyAtAllHours() {
        for (String at : List.of("2026-11-24T03:00:00+08:00", "2026-11-29T23:59:59+08:00")) {
            assertThat(grids.ladder(DEMO_BUILDING))
                    .extracting(unit -> roster.onDuty(unit.code(), at(at)))
                    .containsExactly(
                            List.of("building"), List.of("courtyard"), List.of("composite"), List.of("community"));
        }
        assertThat(accounts.find("building")).isPresent();
        assertThat(grids.list(GridLevel.BUILDING, null)).hasSize(266);
        assertThat(grids.locate(grids.centre(DEMO_BUILDING))).contains(DEMO_BUILDING);
    }

    @Test
    void aShiftHoldsFromItsBeginUntilItsEndInTheSubdistrictsOwnTime() {
        DutyShift day = shift(LocalTime.of(9, 0), LocalTime.of(18, 0), DayOfWeek.TUESDAY);
        table.insert(day);

        assertThat(roster.onDuty(day.unit(), at("2026-11-24T08:59:59+08:00"))).isEmpty();
        assertThat(roster.onDuty(day.unit(), at("2026-11-24T01:00:00Z"))).containsExactly("w");
        assertThat(roster.onDuty(day.unit(), at("2026-11-24T18:00:00+08:00"))).isEmpty();
        assertThat(roster.onDuty(day.unit(), at("2026-11-25T10:00:00+08:00"))).isEmpty();
    }

    @Test
    void aNightShiftBelongsToTheDayOnWhichItBegins() {
        DutyShift night = shift(LocalTime.of(22, 0), LocalTime.of(6, 0), DayOfWeek.SUNDAY);
        table.insert(night);

        assertThat(roster.onDuty(night.unit(), at("2026-11-29T23:00:00+08:00"))).containsExactly("w");
        assertThat(roster.onDuty(night.unit(), at("2026-11-30T05:59:00+08:00"))).containsExactly("w");
        assertThat(roster.onDuty(night.unit(), at("2026-11-29T05:59:00+08:00"))).isEmpty();
        assertThat(roster.onDuty(night.unit(), at("2026-11-30T22:30:00+08:00"))).isEmpty();
    }

    @Test
    void aShiftThatEndsWhenItBeginsLastsTheDayRound() {
        DutyShift round = shift(LocalTime.of(8, 30), LocalTime.of(8, 30), DayOfWeek.MONDAY);
        table.insert(round);

        assertThat(roster.onDuty(round.unit(), at("2026-11-23T08:29:00+08:00"))).isEmpty();
        assertThat(roster.onDuty(round.unit(), at("2026-11-23T08:30:00+08:00"))).containsExactly("w");
        assertThat(roster.onDuty(round.unit(), at("2026-11-24T08:29:00+08:00"))).containsExactly("w");
        assertThat(roster.onDuty(round.unit(), at("2026-11-24T08:30:00+08:00"))).isEmpty();
    }

    private static DutyShift shift(LocalTime begins, LocalTime ends, DayOfWeek... days) {
        return new DutyShift(new GridCode("51011700600201"), "w", Set.of(days), begins, ends);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
