package streethub.resident;

import streethub.shared.GridCode;

/**
 * Where a person lives, confirmed by the secretary.
 *
 * @param household the same for all who live behind one door
 */
public record Home(GridCode building, String household) {}
