package streethub.integrations.board;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.board.BoardView;
import streethub.device.DeviceState;
import streethub.grid.Grids;
import streethub.integrations.grid.GridUnitResponse;
import streethub.integrations.web.ApiTime;

@Schema(name = "StatusBoard", description = "How many facilities of a unit stand in each state.")
record BoardResponse(
        GridUnitResponse gridUnit,
        OffsetDateTime asOf,
        Map<DeviceState, Integer> counts,
        List<FamilyCounts> families,

        @Schema(description = "The units one level below that have facilities.")
        List<UnitCounts> gridUnits) {

    @Schema(name = "FamilyCounts")
    record FamilyCounts(
            @Schema(description = "Code of a family, such as LIFT.")
            String family,

            Map<DeviceState, Integer> counts,

            @Schema(
                    description = "When the hub last heard one of them, where they are stale and one ever was heard.",
                    nullable = true)
            @Nullable OffsetDateTime lastSeen,

            @Schema(description = "Whether none has been heard for longer than it may be silent.")
            boolean stale) {}

    @Schema(name = "GridUnitCounts")
    record UnitCounts(
            GridUnitResponse gridUnit,
            Map<DeviceState, Integer> counts,
            @Schema(nullable = true) @Nullable OffsetDateTime lastSeen,
            boolean stale) {}

    static BoardResponse of(BoardView board, Grids grids) {
        return new BoardResponse(
                GridUnitResponse.of(grids.get(board.unit())),
                ApiTime.of(board.asOf()),
                board.all().numbers(),
                board.families().stream()
                        .map(line -> new FamilyCounts(
                                line.family().code(),
                                line.counts().numbers(),
                                ApiTime.orNull(line.heard()),
                                line.stale()))
                        .toList(),
                board.units().stream()
                        .map(line -> new UnitCounts(
                                GridUnitResponse.of(grids.get(line.unit())),
                                line.counts().numbers(),
                                ApiTime.orNull(line.heard()),
                                line.stale()))
                        .toList());
    }
}
