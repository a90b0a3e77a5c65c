package streethub.ledger;

import java.time.Instant;

/**
 * Who changed what of a facility.
 *
 * @param by display name of the account
 * @param field key of a {@link LedgerField}, or {@code photo} or {@code entered}
 * @param before empty for nothing, as {@code after}
 */
public record FacilityChange(Instant at, String by, String field, String before, String after) {}
