package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.HubTest;

/** One of a composite grid's two workers is always on duty, until she goes on leave. */
@HubTest
@TestPropertySource(properties = "streethub.demo=true")
class DutyLeavesTests {

    private static final GridCode COMMUNITY = new GridCode("510117006003");
    private static final GridCode UNIT = new GridCode("51011700600301");
    private static final Actor SECRETARY = new Actor("s", "S", Set.of(Role.SECRETARY), COMMUNITY);

    @Autowired
    DutyLeaves leaves;

    @Autowired
    DutyPlanning planning;

    @Autowired
    DutyRoster roster;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void twoWorkersOneOfThemOnDuty() {
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (String name : List.of("zhao.z", "qian.q")) {
            if (accounts.find(name).isEmpty()) {
                accounts.create(
                        Actor.system(),
                        new NewAccount(name, "网格员 " + name, "bamboo river lamp", Set.of(Role.GRID_WORKER), UNIT));
            }
        }
        planning.add(SECRETARY, ShiftPlan.of(DutyShift.always(UNIT, "zhao.z")));
    }

    @AfterEach
    void nobodyThere() {
        jdbc.update("delete from duty_leave where grid_code like ?", COMMUNITY.value() + "%");
        jdbc.update("delete from duty_shift where grid_code like ?", COMMUNITY.value() + "%");
    }

    @Test
    void whileAwayNobodyIsOnDutyAndTheLevelAboveTakesTheCases() {
        DutyLeave leave = leaves.add(SECRETARY, plan("zhao.z", null, days(1), days(3)));
        assertThat(leave.displayName()).isEqualTo("网格员 zhao.z");
        assertThat(roster.onDuty(UNIT, now)).containsExactly("zhao.z");
        assertThat(roster.onDuty(UNIT, days(1).minusSeconds(1))).containsExactly("zhao.z");
        assertThat(roster.onDuty(UNIT, days(1))).isEmpty();
        assertThat(roster.onDuty(UNIT, days(3).minusSeconds(1))).isEmpty();
        assertThat(roster.onDuty(UNIT, days(3))).containsExactly("zhao.z");
        assertThat(roster.manned(UNIT, GridLevel.COMPOSITE_GRID, days(2))).isEqualTo(GridLevel.SUBDISTRICT);

        leaves.remove(SECRETARY, leave.id());
        assertThat(roster.onDuty(UNIT, days(2))).containsExactly("zhao.z");
        assertThat(key(() -> leaves.remove(SECRETARY, leave.id()))).isEqualTo("grid.leave.unknown");
    }

    @Test
    void whoStandsInIsOnDutyInTheShiftsOfWhoIsAway() {
        planning.remove(SECRETARY, planning.list(SECRETARY, UNIT).getFirst().id(), 1);
        planning.add(
                SECRETARY,
                new ShiftPlan(UNIT, "zhao.z", EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(18, 0)));
        DutyLeave leave = leaves.add(SECRETARY, plan("zhao.z", "qian.q", days(1), days(3)));
        assertThat(leaves.list(SECRETARY, null)).containsExactly(leave);
        Instant noon = Instant.ofEpochSecond(days(2).getEpochSecond() / 86_400 * 86_400 + 4 * 3_600);
        assertThat(roster.onDuty(UNIT, noon)).containsExactly("qian.q");
        assertThat(roster.onDuty(UNIT, noon.plus(Duration.ofHours(8)))).isEmpty();
    }

    @Test
    void aLeaveOfTheWholeWeekIsAGapUnlessSomebodyStandsIn() {
        DutyLeave six = leaves.add(SECRETARY, plan("zhao.z", null, days(0), days(6)));
        assertThat(gap()).isFalse();
        leaves.remove(SECRETARY, six.id());
        DutyLeave eight = leaves.add(SECRETARY, plan("zhao.z", null, days(-1), days(8)));
        assertThat(gap()).isTrue();
        leaves.remove(SECRETARY, eight.id());
        leaves.add(SECRETARY, plan("zhao.z", "qian.q", days(0), days(8)));
        assertThat(gap()).isFalse();
    }

    @Test
    void nobodyIsAwayTwiceAtOnce() {
        leaves.add(SECRETARY, plan("zhao.z", null, days(1), days(3)));
        assertThat(key(() -> leaves.add(SECRETARY, plan("zhao.z", "qian.q", days(2), days(4)))))
                .isEqualTo("grid.leave.overlap");
        leaves.add(SECRETARY, plan("zhao.z", null, days(3), days(4)));
        leaves.add(SECRETARY, plan("qian.q", null, days(1), days(3)));
        assertThat(leaves.list(SECRETARY, UNIT)).hasSize(3);
    }

    @Test
    void whoeverStandsInIsNotAwayThemselves() {
        leaves.add(SECRETARY, plan("zhao.z", "qian.q", days(1), days(3)));
        assertThat(key(() -> leaves.add(SECRETARY, plan("qian.q", null, days(2), days(4)))))
                .isEqualTo("grid.leave.standIn.needed");
        leaves.add(SECRETARY, plan("qian.q", null, days(3), days(4)));
        assertThat(key(() -> leaves.add(SECRETARY, plan("zhao.z", "qian.q", days(3), days(5)))))
                .isEqualTo("grid.leave.standIn.away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "building", "resident", "nobody", "\0", "<script>", "ZHAO.Z"})
    void onlyTheUnitsOwnWorkersAreAwayOrStandIn(String other) {
        assertThat(field(plan(other, null, days(1), days(2)))).isEqualTo("username");
        assertThat(field(plan("zhao.z", other, days(1), days(2)))).isEqualTo("standIn");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThat(field(new LeavePlan(null, "zhao.z", null, days(1), days(2), "病假")))
                .isEqualTo("gridUnit");
        assertThat(field(plan(null, null, days(1), days(2)))).isEqualTo("username");
        assertThat(field(plan("zhao.z", "zhao.z", days(1), days(2)))).isEqualTo("standIn");
        assertThat(field(plan("zhao.z", null, null, days(2)))).isEqualTo("beginsAt");
        assertThat(field(plan("zhao.z", null, days(1), null))).isEqualTo("endsAt");
        assertThat(field(plan("zhao.z", null, days(1), days(1)))).isEqualTo("endsAt");
        assertThat(field(plan("zhao.z", null, days(2), days(1)))).isEqualTo("endsAt");
        assertThat(field(plan("zhao.z", null, days(-3), days(-1)))).isEqualTo("endsAt");
        assertThat(field(plan("zhao.z", null, days(1), days(400)))).isEqualTo("endsAt");
        for (String reason : List.of("", " ", "a\0b", "x".repeat(201), "x".repeat(10_000))) {
            assertThat(field(new LeavePlan(UNIT, "zhao.z", null, days(1), days(2), reason)))
                    .isEqualTo("reason");
        }
    }

    @Test
    void othersEnterNothing() {
        Actor worker = accounts.find("zhao.z").orElseThrow();
        DutyLeave leave = leaves.add(SECRETARY, plan("zhao.z", null, days(1), days(3)));
        assertThat(leaves.list(worker, null)).containsExactly(leave);
        assertThat(kind(() -> leaves.add(worker, plan("zhao.z", null, days(4), days(5)))))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> leaves.remove(worker, leave.id()))).isEqualTo(Refusal.Kind.FORBIDDEN);
        Actor elsewhere = new Actor("e", "E", Set.of(Role.SECRETARY, Role.ADMIN), new GridCode("510117006002"));
        assertThat(kind(() -> leaves.remove(elsewhere, leave.id()))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> leaves.list(elsewhere, UNIT))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    private boolean gap() {
        return !planning.gaps(SECRETARY, UNIT, GridLevel.COMPOSITE_GRID).isEmpty();
    }

    private Instant days(int days) {
        return now.plus(Duration.ofDays(days));
    }

    private static LeavePlan plan(
            @Nullable String who, @Nullable String standIn, @Nullable Instant begins, @Nullable Instant ends) {
        return new LeavePlan(UNIT, who, standIn, begins, ends, "病假");
    }

    private @Nullable String field(LeavePlan plan) {
        Refusal refusal = refusal(() -> leaves.add(SECRETARY, plan));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.field();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call));
    }

    private static String key(ThrowingCallable call) {
        return refusal(call).key();
    }

    private static Refusal.Kind kind(ThrowingCallable call) {
        return refusal(call).kind();
    }
}
