package streethub.incident;

import java.time.Instant;

/** An open case near a place, as anybody may see it before reporting the same again. */
public record NearbyIncident(String number, String subject, Instant filedAt, int metres) {}
