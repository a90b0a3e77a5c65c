package streethub.resident;

/** How many live in a place, as far as the hub has it confirmed. */
public record Population(int persons, int households) {}
