package streethub.identity;

/** What somebody has done with an account. */
public enum AccountDeed {
    CREATED,
    RENAMED,
    ROLES,
    MOVED,
    CLOSED,
    REOPENED,
    PASSWORD_RESET,
    PASSWORD_CHANGED
}
