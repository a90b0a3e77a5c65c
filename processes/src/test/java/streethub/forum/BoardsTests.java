package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Setting up boards, and saying who lives in a courtyard. */
@DemoHubTest
class BoardsTests {

    @Autowired
    Boards boards;

    @Autowired
    Forum forum;

    @Autowired
    CourtyardResidents residents;

    @Autowired
    DemoPeople people;

    @Test
    void anAdministratorSetsABoardUpAndAnew() {
        Actor admin = people.as("admin");
        GridCode place = people.buildingCode().at(GridLevel.COMMUNITY).orElseThrow();
        boards.save(admin, "set-up", "试试", BoardKind.DISCUSS, place, ReviewMode.PRE, true);
        assertThat(forum.board("set-up").anonymousAllowed()).isTrue();
        boards.save(admin, "set-up", "改名", BoardKind.DISCUSS, place, ReviewMode.POST, false);
        assertThat(forum.board("set-up").name()).isEqualTo("改名");
        assertThat(forum.boards()).extracting(BoardView::id).containsOnlyOnce("set-up");
        refused("id", () -> boards.save(admin, "Set up", "x", BoardKind.ASK, place, ReviewMode.PRE, false));
        refused("name", () -> boards.save(admin, "x", " ", BoardKind.ASK, place, ReviewMode.PRE, false));
        refused("name", () -> boards.save(admin, "x", "长".repeat(61), BoardKind.ASK, place, ReviewMode.PRE, false));
        refused("kind", () -> boards.save(admin, "x", "x", null, place, ReviewMode.PRE, false));
        refused("mode", () -> boards.save(admin, "x", "x", BoardKind.ASK, place, null, false));
        refused("gridUnit", () -> boards.save(admin, "x", "x", BoardKind.ASK, null, ReviewMode.PRE, false));
        refused("kind", () -> boards.save(admin, "set-up", "x", BoardKind.ASK, place, ReviewMode.PRE, false));
        refused("gridUnit", () -> boards.save(admin, "x", "x", BoardKind.COURTYARD, place, ReviewMode.PRE, false));
        GridCode nowhere = new GridCode(place.value() + "99");
        refused("gridUnit", () -> boards.save(admin, "x", "x", BoardKind.ASK, nowhere, ReviewMode.PRE, false));
    }

    @Test
    void whoLivesInACourtyardIsWhoseHomeThereIsConfirmed() {
        GridCode courtyard = people.buildingCode().at(GridLevel.COURTYARD).orElseThrow();
        GridCode elsewhere = new GridCode("5101170060020101");
        assertThat(residents.livesIn(people.as("resident"), courtyard)).isTrue();
        assertThat(residents.livesIn(people.as("resident"), elsewhere)).isFalse();
        assertThat(residents.livesIn(people.as("dispatcher"), courtyard)).isFalse();
        assertThat(residents.livesIn(Actor.anonymous(), courtyard)).isFalse();
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.field())
                .isEqualTo(field));
    }
}
