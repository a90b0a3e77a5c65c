package streethub.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.casework.CaseEvent;
import streethub.casework.OpenTask;
import streethub.grid.GridUnit;

/**
 * A case as its page shows it, cut to what the asking actor may see.
 *
 * @param gridUnits the lowest unit of the place and all above it but the subdistrict
 * @param routedBy message key of the rule that brought the case where it is
 * @param openTasks for staff in scope; empty for others
 * @param receiptNumber under which a department outside has it; null where none has
 * @param duplicateOf number of the case that goes on, for a duplicate
 * @param contact for the case's dispatcher and handler; null for others
 * @param rating what the reporter thought; null before
 * @param reopenable whether the reporter may still reopen it
 */
public record IncidentView(
        IncidentSummary summary,
        String description,
        @Nullable String address,
        @Nullable String deviceName,
        List<GridUnit> gridUnits,
        @Nullable String routedBy,
        List<CaseEvent> timeline,
        List<PhotoId> photos,
        List<OpenTask> openTasks,
        @Nullable String receiptNumber,
        @Nullable String duplicateOf,
        @Nullable Contact contact,
        @Nullable Rating rating,
        boolean reopenable) {}
