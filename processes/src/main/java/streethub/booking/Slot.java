package streethub.booking;

import java.time.Instant;

/**
 * One slot of a unit.
 *
 * @param unit id of the unit
 * @param until excluded
 */
public record Slot(String unit, Instant from, Instant until, SlotState state) {}
