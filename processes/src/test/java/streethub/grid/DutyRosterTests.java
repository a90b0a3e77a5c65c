package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.HubTest;

@HubTest
@TestPropertySource(properties = "streethub.demo=true")
class DutyRosterTests {

    private static final GridCode DEMO_BUILDING = new GridCode("5101170060010101001");
    private static final Actor SECRETARY = new Actor("s", "S", Set.of(Role.SECRETARY), new GridCode("510117006002"));

    @Autowired
    DutyRoster roster;

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
        DutyShift day = shift(1, LocalTime.of(9, 0), LocalTime.of(18, 0), DayOfWeek.TUESDAY);
        roster.add(SECRETARY, day);

        assertThat(roster.onDuty(day.unit(), at("2026-11-24T08:59:59+08:00"))).isEmpty();
        assertThat(roster.onDuty(day.unit(), at("2026-11-24T01:00:00Z"))).containsExactly("w");
        assertThat(roster.onDuty(day.unit(), at("2026-11-24T18:00:00+08:00"))).isEmpty();
        assertThat(roster.onDuty(day.unit(), at("2026-11-25T10:00:00+08:00"))).isEmpty();
    }

    @Test
    void aNightShiftBelongsToTheDayOnWhichItBegins() {
        DutyShift night = shift(2, LocalTime.of(22, 0), LocalTime.of(6, 0), DayOfWeek.SUNDAY);
        roster.add(SECRETARY, night);

        assertThat(roster.onDuty(night.unit(), at("2026-11-29T23:00:00+08:00"))).containsExactly("w");
        assertThat(roster.onDuty(night.unit(), at("2026-11-30T05:59:00+08:00"))).containsExactly("w");
        assertThat(roster.onDuty(night.unit(), at("2026-11-29T05:59:00+08:00"))).isEmpty();
        assertThat(roster.onDuty(night.unit(), at("2026-11-30T22:30:00+08:00"))).isEmpty();
    }

    @Test
    void aShiftGoesInOnceAndOutAgain() {
        DutyShift shift = shift(3, LocalTime.of(9, 0), LocalTime.of(18, 0), DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        roster.add(SECRETARY, shift);
        roster.add(SECRETARY, shift);
        assertThat(roster.shifts(shift.unit())).containsExactly(shift);

        roster.remove(SECRETARY, shift);
        assertThat(roster.shifts(shift.unit())).isEmpty();
        assertThat(kind(() -> roster.remove(SECRETARY, shift))).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void refusesOthersPlacesUnknownUnitsAndShiftsWithoutADay() {
        DutyShift elsewhere = DutyShift.always(DEMO_BUILDING, "w");
        DutyShift unknown = DutyShift.always(new GridCode("51011700600299"), "w");
        DutyShift never = shift(1, LocalTime.NOON, LocalTime.MIDNIGHT);

        assertThat(kind(() -> roster.add(SECRETARY, elsewhere))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> roster.add(SECRETARY, unknown))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(kind(() -> roster.add(SECRETARY, never))).isEqualTo(Refusal.Kind.INVALID);
    }

    private static DutyShift shift(int composite, LocalTime begins, LocalTime ends, DayOfWeek... days) {
        return new DutyShift(new GridCode("5101170060020" + composite), "w", Set.of(days), begins, ends);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Refusal.Kind kind(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).kind();
    }
}
