package streethub.incident;

import java.util.List;
import streethub.grid.GridUnit;

/**
 * What the reporter gets at once.
 *
 * @param trackingCode opens the case's status page to whoever has it; it is kept hashed and cannot be had again
 * @param gridUnits the units of the place, the lowest first
 */
public record Receipt(String number, String trackingCode, IncidentStatus status, List<GridUnit> gridUnits) {}
