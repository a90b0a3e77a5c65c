package streethub.identity;

/** What somebody may do; where, the grid unit of the account says. */
public enum Role {
    RESIDENT,
    GRID_WORKER,
    DISPATCHER,
    VERIFIER,
    SECRETARY,
    MODERATOR,
    VENUE_MANAGER,
    FACILITY_MANAGER,
    ADMIN
}
