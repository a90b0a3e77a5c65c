package streethub.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

/** A community's secretary plans who is on duty at a composite grid with two workers. */
@HubTest
@TestPropertySource(properties = "streethub.demo=true")
class DutyPlanningTests {

    private static final GridCode COMMUNITY = new GridCode("510117006002");
    private static final GridCode UNIT = new GridCode("51011700600201");
    private static final Actor SECRETARY = new Actor("s", "S", Set.of(Role.SECRETARY), COMMUNITY);
    private static final Actor OF_THE_MACHINE = new Actor("m", "M", Set.of(Role.ADMIN), null);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    @Autowired
    DutyPlanning planning;

    @Autowired
    DutyRoster roster;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void twoWorkers() {
        for (String name : List.of("wang.w", "li.l")) {
            if (accounts.find(name).isEmpty()) {
                accounts.create(
                        Actor.system(),
                        new NewAccount(name, "网格员 " + name, "bamboo river lamp", Set.of(Role.GRID_WORKER), UNIT));
            }
        }
    }

    @AfterEach
    void nobodyThere() {
        jdbc.update("delete from duty_shift where grid_code like ?", COMMUNITY.value() + "%");
    }

    @Test
    void aShiftGoesInOnceIsChangedAndGoesOut() {
        ShiftPlan plan = plan("wang.w", NINE, SIX, DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        PlannedShift first = planning.add(SECRETARY, plan);
        assertThat(planning.add(SECRETARY, plan)).isEqualTo(first);
        assertThat(planning.list(SECRETARY, UNIT)).containsExactly(first);
        assertThat(first.displayName()).isEqualTo("网格员 wang.w");

        PlannedShift changed = planning.replace(
                SECRETARY, first.id(), first.version(), plan("li.l", NINE, LocalTime.NOON, DayOfWeek.MONDAY));
        assertThat(planning.list(SECRETARY, null)).containsExactly(changed);
        assertThat(roster.onDuty(UNIT, at("2026-11-23T10:00:00+08:00"))).containsExactly("li.l");

        planning.remove(SECRETARY, changed.id(), changed.version());
        assertThat(planning.list(SECRETARY, UNIT)).isEmpty();
        assertThat(kind(() -> planning.remove(SECRETARY, changed.id(), changed.version())))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondIsTold() {
        PlannedShift shift = planning.add(SECRETARY, plan("wang.w", NINE, SIX, DayOfWeek.MONDAY));
        ShiftPlan shorter = plan("wang.w", NINE, LocalTime.NOON, DayOfWeek.MONDAY);
        planning.replace(SECRETARY, shift.id(), shift.version(), shorter);

        assertThat(key(() -> planning.replace(
                        SECRETARY, shift.id(), shift.version(), plan("li.l", NINE, SIX, DayOfWeek.MONDAY))))
                .isEqualTo("grid.shift.changed");
        assertThat(key(() -> planning.remove(SECRETARY, shift.id(), shift.version())))
                .isEqualTo("grid.shift.changed");
        assertThat(planning.list(SECRETARY, UNIT))
                .singleElement()
                .satisfies(one -> assertThat(ShiftPlan.of(one.shift())).isEqualTo(shorter));
    }

    @Test
    void nobodyIsOnDutyTwiceAtOnce() {
        planning.add(SECRETARY, plan("wang.w", LocalTime.of(22, 0), LocalTime.of(6, 0), DayOfWeek.SUNDAY));
        PlannedShift day = planning.add(SECRETARY, plan("wang.w", NINE, SIX, DayOfWeek.MONDAY));

        assertThat(key(() -> planning.add(SECRETARY, plan("wang.w", LocalTime.of(5, 0), NINE, DayOfWeek.MONDAY))))
                .isEqualTo("grid.shift.overlap");
        assertThat(key(() -> planning.replace(
                        SECRETARY,
                        day.id(),
                        day.version(),
                        plan("wang.w", LocalTime.of(5, 59), SIX, DayOfWeek.MONDAY))))
                .isEqualTo("grid.shift.overlap");
        planning.add(SECRETARY, plan("li.l", NINE, SIX, DayOfWeek.MONDAY));
        planning.replace(SECRETARY, day.id(), day.version(), plan("wang.w", LocalTime.of(6, 0), SIX, DayOfWeek.MONDAY));
        assertThat(planning.list(SECRETARY, UNIT)).hasSize(3);
    }

    @Test
    void ofManyWhoAddAtOnceOnlyOneGetsThePersonsTime() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        try {
                            planning.add(SECRETARY, plan("wang.w", LocalTime.of(9, i), SIX, DayOfWeek.MONDAY));
                            return 1;
                        } catch (Refusal refused) {
                            return 0;
                        }
                    })
                    .toList();
            int added = 0;
            for (Future<Integer> call : pool.invokeAll(calls)) {
                added += call.get();
            }
            assertThat(added).isEqualTo(1);
        }
        assertThat(planning.list(SECRETARY, UNIT)).hasSize(1);
    }

    @Test
    void onlyTheUnitsOwnGridWorkersAreEntered() {
        assertThat(planning.candidates(SECRETARY, UNIT))
                .extracting(Actor::username)
                .containsExactly("li.l", "wang.w");
        // Above or elsewhere in the grid, of another role, and a resident.
        for (String other : List.of("community", "building", "secretary", "dispatcher", "resident", "nobody")) {
            assertThat(key(() -> planning.add(SECRETARY, plan(other, NINE, SIX, DayOfWeek.MONDAY))))
                    .as(other)
                    .isEqualTo("grid.shift.worker");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "wang.w\0", "<script>", "'; drop table duty_shift; --", "WANG.W"})
    void aNameThatIsNoneIsRefusedAsInvalid(String name) {
        Refusal refusal = refusal(() -> planning.add(SECRETARY, plan(name, NINE, SIX, DayOfWeek.MONDAY)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.field()).isEqualTo("username");
        assertThat(field(plan("x".repeat(10_000), NINE, SIX, DayOfWeek.MONDAY))).isEqualTo("username");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(field(new ShiftPlan(null, "wang.w", Set.of(DayOfWeek.MONDAY), NINE, SIX)))
                .isEqualTo("gridUnit");
        assertThat(field(plan(null, NINE, SIX, DayOfWeek.MONDAY))).isEqualTo("username");
        assertThat(field(plan("wang.w", NINE, SIX))).isEqualTo("weekdays");
        assertThat(field(plan("wang.w", null, SIX, DayOfWeek.MONDAY))).isEqualTo("begins");
        assertThat(field(plan("wang.w", NINE, LocalTime.of(18, 0, 30), DayOfWeek.MONDAY)))
                .isEqualTo("ends");
        PlannedShift shift = planning.add(SECRETARY, plan("wang.w", NINE, SIX, DayOfWeek.MONDAY));
        assertThat(refusal(() -> planning.remove(SECRETARY, shift.id(), null)).field())
                .isEqualTo("version");
        assertThat(refusal(() -> planning.replace(
                                SECRETARY,
                                shift.id(),
                                shift.version(),
                                ShiftPlan.of(DutyShift.always(COMMUNITY, "wang.w"))))
                        .field())
                .isEqualTo("gridUnit");
    }

    @Test
    void refusesOthersPlacesUnknownUnitsAndTheSubdistrictItself() {
        Actor admin = new Actor("a", "A", Set.of(Role.ADMIN), new GridCode("510117006"));
        assertThat(kind(() -> planning.add(SECRETARY, of("5101170060010101001"))))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> planning.list(SECRETARY, new GridCode("510117006"))))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> planning.add(SECRETARY, of("51011700600299")))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(kind(() -> planning.list(SECRETARY, new GridCode("51011700600299"))))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(kind(() -> planning.gaps(SECRETARY, new GridCode("51011700600299"), null)))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(key(() -> planning.add(admin, of("510117006")))).isEqualTo("grid.shift.subdistrict");
        assertThat(kind(() -> planning.add(Actor.anonymous(), of("51011700600201"))))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void gapsAreTheUnitsWhereNobodyStands() {
        assertThat(planning.gaps(SECRETARY, null, GridLevel.COMPOSITE_GRID))
                .extracting(GridUnit::code)
                .contains(UNIT)
                .allMatch(unit -> unit.isWithin(COMMUNITY));
        assertThat(planning.gaps(SECRETARY, null, GridLevel.COMMUNITY))
                .extracting(GridUnit::code)
                .containsExactly(COMMUNITY);
        int all = planning.gaps(SECRETARY, null, null).size();

        planning.add(SECRETARY, plan("wang.w", NINE, SIX, DayOfWeek.MONDAY));
        assertThat(planning.gaps(SECRETARY, null, GridLevel.COMPOSITE_GRID))
                .extracting(GridUnit::code)
                .doesNotContain(UNIT);
        assertThat(planning.gaps(SECRETARY, null, null)).hasSize(all - 1);
        assertThat(planning.gaps(SECRETARY, UNIT, GridLevel.COMPOSITE_GRID)).isEmpty();
    }

    @Test
    void whoeverNoLongerWorksThereLeavesAGap() {
        PlannedShift shift = planning.add(SECRETARY, plan("li.l", NINE, SIX, DayOfWeek.MONDAY));
        jdbc.update("update account set enabled = false where username = 'li.l'");
        try {
            assertThat(planning.list(SECRETARY, UNIT)).singleElement().satisfies(one -> {
                assertThat(one.stands()).isFalse();
                assertThat(one.displayName()).isEqualTo("网格员 li.l");
            });
            assertThat(planning.gaps(SECRETARY, UNIT, GridLevel.COMPOSITE_GRID)).hasSize(1);
            planning.remove(SECRETARY, shift.id(), shift.version());
        } finally {
            jdbc.update("update account set enabled = true where username = 'li.l'");
        }
    }

    @Test
    void anAdministratorOfTheWholeMachineSeesTheWholeGrid() {
        PlannedShift shift = planning.add(OF_THE_MACHINE, plan("wang.w", NINE, SIX, DayOfWeek.MONDAY));
        assertThat(planning.list(OF_THE_MACHINE, null))
                .contains(shift)
                .anyMatch(one -> one.shift().username().equals("building") && one.stands());
        assertThat(planning.gaps(OF_THE_MACHINE, null, GridLevel.COMMUNITY)).hasSize(7);
    }

    @Test
    void saysWhoTakesACaseNow() {
        planning.add(SECRETARY, plan("wang.w", NINE, SIX, DayOfWeek.MONDAY));
        DutyNow day = planning.onDuty(SECRETARY, UNIT, at("2026-11-23T10:00:00+08:00"));
        assertThat(day.people()).containsExactly(new DutyNow.Person("wang.w", "网格员 wang.w"));
        assertThat(day.taking()).isEqualTo(UNIT);
        DutyNow night = planning.onDuty(SECRETARY, UNIT, at("2026-11-23T20:00:00+08:00"));
        assertThat(night.people()).isEmpty();
        assertThat(night.taking()).isEqualTo(new GridCode("510117006"));
    }

    @Test
    void aWorkerSeesWhoIsThereAboveButNotBeside() {
        Actor worker = accounts.find("wang.w").orElseThrow();
        assertThat(planning.onDuty(worker, COMMUNITY, null).people()).isEmpty();
        assertThat(kind(() -> planning.onDuty(worker, new GridCode("51011700600202"), null)))
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> planning.list(worker, COMMUNITY))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    private static ShiftPlan of(String unit) {
        return ShiftPlan.of(DutyShift.always(new GridCode(unit), "wang.w"));
    }

    private static ShiftPlan plan(
            @Nullable String username, @Nullable LocalTime begins, @Nullable LocalTime ends, DayOfWeek... days) {
        return new ShiftPlan(UNIT, username, Set.of(days), begins, ends);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private @Nullable String field(ShiftPlan plan) {
        return refusal(() -> planning.add(SECRETARY, plan)).field();
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
