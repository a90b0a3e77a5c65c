package streethub.integrations.forum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.forum.BoardKind;
import streethub.forum.Boards;
import streethub.forum.Forum;
import streethub.forum.ReviewMode;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/boards")
@Tag(name = "Forum")
class BoardsController {

    private final Forum forum;
    private final Boards boards;
    private final Caller caller;

    BoardsController(Forum forum, Boards boards, Caller caller) {
        this.forum = forum;
        this.boards = boards;
        this.caller = caller;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(summary = "List boards", description = "All boards, in the order in which they are shown.")
    CursorPage<BoardItem> list() {
        return new CursorPage<>(forum.boards().stream().map(BoardItem::of).toList(), null);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Add or change a board",
            description = "The id is part of its address: small letters, digits and hyphens. For administrators of the"
                    + " grid unit whose board it is.")
    BoardItem put(@PathVariable String id, Body<BoardBody> body) {
        BoardBody wanted = body.get();
        return BoardItem.of(boards.save(
                caller.known(),
                id,
                wanted.name(),
                Query.choice("kind", wanted.kind(), BoardKind.class),
                Query.gridCode("gridUnit", wanted.gridUnit()),
                Objects.requireNonNullElse(Query.choice("review", wanted.review(), ReviewMode.class), ReviewMode.PRE),
                Boolean.TRUE.equals(wanted.anonymousAllowed())));
    }
}
