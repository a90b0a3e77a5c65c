package streethub.booking;

import java.time.Instant;

/** That somebody may not book until then, for having stayed away so often. */
public record Ban(Instant until, int noShows) {}
