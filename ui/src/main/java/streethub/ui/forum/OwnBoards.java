package streethub.ui.forum;

import java.util.List;
import org.springframework.stereotype.Component;
import streethub.forum.BoardKind;
import streethub.forum.BoardView;
import streethub.forum.CourtyardResidents;
import streethub.forum.Forum;
import streethub.identity.Actor;
import streethub.identity.Role;

/** What a person may do on which board, so that pages offer nothing that would be refused; the services check again. */
@Component
class OwnBoards {

    private static final List<Role> REVIEWERS = List.of(Role.MODERATOR, Role.SECRETARY, Role.ADMIN);
    private static final List<Role> OFFICES = List.of(Role.MODERATOR, Role.SECRETARY, Role.DISPATCHER, Role.ADMIN);

    private final Forum forum;
    private final CourtyardResidents residents;

    OwnBoards(Forum forum, CourtyardResidents residents) {
        this.forum = forum;
        this.residents = residents;
    }

    List<BoardView> toOpenOn(Actor actor) {
        return forum.boards().stream().filter(board -> mayOpen(actor, board)).toList();
    }

    private boolean mayOpen(Actor actor, BoardView board) {
        return mayWrite(actor, board) && (board.kind() != BoardKind.ANNOUNCEMENT || isStaffOf(actor, board));
    }

    boolean mayWrite(Actor actor, BoardView board) {
        return board.kind() != BoardKind.COURTYARD
                || isStaffOf(actor, board)
                || residents.livesIn(actor, board.gridUnit());
    }

    /** Whether the person answers there in the name of an office. */
    boolean isOffice(Actor actor, BoardView board) {
        return OFFICES.stream().anyMatch(role -> actor.mayAs(role, board.gridUnit()));
    }

    /** Whether the person reviews what is written there. */
    boolean isReviewer(Actor actor, BoardView board) {
        return REVIEWERS.stream().anyMatch(role -> actor.mayAs(role, board.gridUnit()));
    }

    private static boolean isStaffOf(Actor actor, BoardView board) {
        return actor.isStaff() && actor.covers(board.gridUnit());
    }
}
