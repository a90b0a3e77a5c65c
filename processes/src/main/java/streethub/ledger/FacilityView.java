package streethub.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.device.DeviceView;

/**
 * A facility as the ledger knows it.
 *
 * @param record what stands in each field that has something in it
 * @param version of what stands there, to tell whether somebody else has changed it meanwhile
 */
public record FacilityView(
        DeviceView device,
        Map<LedgerField, String> record,
        @Nullable PhotoId photo,
        int version) {

    public FacilityView {
        record = Map.copyOf(record);
    }

    /** What stands in the field, empty for nothing. */
    public String text(LedgerField field) {
        return record.getOrDefault(field, "");
    }
}
