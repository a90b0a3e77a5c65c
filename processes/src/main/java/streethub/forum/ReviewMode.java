package streethub.forum;

/** Whether a board's posts are looked at before everybody sees them, or after. */
public enum ReviewMode {
    PRE,
    POST
}
