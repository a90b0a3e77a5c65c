package streethub.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;

/** What stands at the bottom of a phone, and what has to be looked for. */
class StaffMenuTests {

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "RESIDENT")
    void keepsFiveAtHandAndNothingOutOfReach(Role role) {
        Actor actor = actor(Set.of(role));
        assertThat(atHand(actor)).hasSize(5).startsWith("inbox").endsWith("me");
        assertThat(Stream.concat(atHand(actor).stream(), routes(StaffMenu.aside(actor))))
                .containsExactlyInAnyOrderElementsOf(routes(StaffMenu.of(actor)).toList());
    }

    @Test
    void givesAGridWorkerWhatIsNeededOutside() {
        assertThat(atHand(actor(Set.of(Role.GRID_WORKER)))).containsExactly("inbox", "map", "devices", "report", "me");
    }

    @Test
    void putsWhatARoleIsThereForFirst() {
        assertThat(atHand(actor(Set.of(Role.MODERATOR)))).contains("moderation");
        assertThat(atHand(actor(Set.of(Role.VENUE_MANAGER)))).contains("venues");
        assertThat(atHand(actor(Set.of(Role.SECRETARY)))).contains("board");
        assertThat(atHand(actor(Set.of(Role.DISPATCHER)))).contains("cases");
    }

    @Test
    void hasRoomForFiveOfSomebodyWithManyRoles() {
        assertThat(atHand(actor(Set.of(Role.values())))).hasSize(5);
    }

    @Test
    void hasDutyForThoseWhoPlanItAndTheGridForAdministrators() {
        assertThat(routes(StaffMenu.of(actor(Set.of(Role.SECRETARY)))))
                .contains("duty")
                .doesNotContain("grid");
        assertThat(routes(StaffMenu.of(actor(Set.of(Role.ADMIN))))).contains("duty", "grid");
        assertThat(routes(StaffMenu.of(actor(Set.of(Role.GRID_WORKER))))).doesNotContain("duty", "grid");
    }

    @Test
    void hasWhatThereIsToDoForAnAdministratorWhoWorksAtNoPlace() {
        Actor machine = new Actor("machine", "", Set.of(Role.ADMIN), null);
        assertThat(atHand(machine)).containsExactly("duty", "grid", "accounts", "quarantine", "me");
        assertThat(routes(StaffMenu.of(machine))).contains("dead-letters");
        assertThat(StaffMenu.admits(machine, "accounts/somebody")).isTrue();
        assertThat(StaffMenu.admits(machine, "inbox")).isFalse();
        Actor resident = new Actor("resident", "", Set.of(Role.RESIDENT), null);
        assertThat(StaffMenu.of(resident)).isEmpty();
        assertThat(StaffMenu.admits(resident, "me")).isFalse();
    }

    private static List<String> atHand(Actor actor) {
        List<StaffMenu.Entry> aside = StaffMenu.aside(actor);
        return routes(StaffMenu.of(actor).stream()
                        .filter(entry -> !aside.contains(entry))
                        .toList())
                .toList();
    }

    private static Stream<String> routes(List<StaffMenu.Entry> entries) {
        return entries.stream().map(StaffMenu.Entry::route);
    }

    private static Actor actor(Set<Role> roles) {
        return new Actor("somebody", "", roles, new GridCode("510117001001"));
    }
}
