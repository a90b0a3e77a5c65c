package streethub.forum;

/** What a round of review came to. */
public enum ReviewOutcome {
    /** By the rules, without anybody looking. */
    AT_ONCE,
    APPROVED,
    REJECTED,
    /** It goes on as a case. */
    HANDED,
    /** The author did not answer. */
    LAPSED,
    /** The author wrote it anew, or took it back, before anybody had decided. */
    SUPERSEDED
}
