package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.media.Schema;
import streethub.forum.BoardKind;
import streethub.forum.BoardView;
import streethub.forum.ReviewMode;

@Schema(description = "A board of the forum.")
record BoardItem(
        @Schema(example = "ask") String id,
        String name,
        BoardKind kind,

        @Schema(description = "Code of the grid unit whose board it is.")
        String gridUnit,

        @Schema(description = "PRE: posts are looked at before everybody sees them; POST: after.")
        ReviewMode review,

        @Schema(description = "Whether authors may hide their names from others.")
        boolean anonymousAllowed) {

    static BoardItem of(BoardView board) {
        return new BoardItem(
                board.id(),
                board.name(),
                board.kind(),
                board.gridUnit().value(),
                board.mode(),
                board.anonymousAllowed());
    }
}
