package streethub.integrations.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.board.StatusBoard;
import streethub.grid.Grids;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;

@RestController
@RequestMapping(ApiPath.V1 + "/status-board")
@Tag(name = "Status board", description = "How the facilities of an area stand, and the morning check of it.")
class StatusBoardController {

    private final StatusBoard board;
    private final Grids grids;
    private final Caller caller;

    StatusBoardController(StatusBoard board, Grids grids, Caller caller) {
        this.board = board;
        this.grids = grids;
        this.caller = caller;
    }

    @GetMapping
    @Operation(
            summary = "Counts per family and state",
            description = "Of the facilities of a unit in the caller's scope, now or at an instant of the last 32 days;"
                    + " for staff.")
    BoardResponse board(
            @Parameter(description = "The caller's own where absent.") @RequestParam(required = false) @Nullable String gridUnit,
            @Parameter(description = "An instant; now where absent.") @RequestParam(required = false) @Nullable String at) {
        return BoardResponse.of(
                board.of(caller.staff(), Query.gridCode("gridUnit", gridUnit), Query.instant("at", at)), grids);
    }
}
