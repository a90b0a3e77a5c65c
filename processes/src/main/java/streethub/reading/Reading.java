package streethub.reading;

import java.time.Instant;
import java.util.Map;

/**
 * What a device measured once.
 *
 * @param values quantity → number or boolean, in the hub's units
 */
public record Reading(String deviceId, Instant at, Map<String, Object> values) {}
