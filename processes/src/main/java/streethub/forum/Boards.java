package streethub.forum;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/** Sets boards up. */
@Service
@Transactional
public class Boards {

    private static final int MOST_LETTERS = 60;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final BoardTable boards;
    private final Grids grids;

    Boards(BoardTable boards, Grids grids) {
        this.boards = boards;
        this.grids = grids;
    }

    /**
     * Sets a board up, or an existing one anew; for administrators of its grid unit.
     *
     * @param kind stays what it was: common matters and who may write rest on it; courtyard affairs belong to a courtyard
     */
    public BoardView save(
            Actor actor,
            String id,
            @Nullable String name,
            @Nullable BoardKind kind,
            @Nullable GridCode gridUnit,
            @Nullable ReviewMode mode,
            boolean anonymousAllowed) {
        GridCode unit = PostInput.required(gridUnit, "gridUnit");
        Optional<BoardView> before = boards.find(id);
        if (!actor.administers(unit)
                || !actor.administers(before.map(BoardView::gridUnit).orElse(unit))) {
            throw Refusal.forbidden("forum.board.adminOnly");
        }
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalid("id", "forum.board.id");
        }
        if (grids.find(unit).isEmpty()) {
            throw Refusal.invalid("gridUnit", "forum.board.place", unit.value());
        }
        BoardKind is = PostInput.required(kind, "kind");
        if (before.filter(board -> board.kind() != is).isPresent()) {
            throw Refusal.invalid("kind", "forum.board.kind.stays");
        }
        if (is == BoardKind.COURTYARD && unit.level() != GridLevel.COURTYARD) {
            throw Refusal.invalid("gridUnit", "forum.board.courtyard");
        }
        String called = PostInput.requiredWords(name, "name");
        if (called.length() > MOST_LETTERS) {
            throw Refusal.invalid("name", "forum.words.tooLong", MOST_LETTERS);
        }
        BoardView board = new BoardView(id, called, is, unit, PostInput.required(mode, "mode"), anonymousAllowed);
        boards.save(board);
        return board;
    }
}
