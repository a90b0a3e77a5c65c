package streethub.integrations.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import streethub.incident.IncidentStatus;
import streethub.incident.Receipt;
import streethub.integrations.grid.GridUnitResponse;

@Schema(description = "What the reporter gets at once.")
record ReceiptResponse(
        @Schema(description = "Date, serial number, check digit.", example = "20261123-0042-7")
        String number,

        @Schema(description = "Opens the case to whoever has it; shown this once.")
        String trackingCode,

        IncidentStatus status,

        @Schema(description = "The units of the place, the lowest first.")
        List<GridUnitResponse> gridUnits) {

    static ReceiptResponse of(Receipt receipt) {
        return new ReceiptResponse(
                receipt.number(),
                receipt.trackingCode(),
                receipt.status(),
                receipt.gridUnits().stream().map(GridUnitResponse::of).toList());
    }
}
