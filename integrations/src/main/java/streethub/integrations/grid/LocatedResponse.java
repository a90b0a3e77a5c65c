package streethub.integrations.grid;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "The units a place lies in, the lowest first.")
record LocatedResponse(List<GridUnitResponse> units) {}
