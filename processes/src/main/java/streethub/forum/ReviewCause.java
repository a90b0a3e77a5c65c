package streethub.forum;

/** Why somebody looks at a post. */
public enum ReviewCause {
    SUBMITTED,
    EDITED,
    REPORTED,
    APPEALED,
    /** Nobody asked: whoever reviews saw it published, and took it down. */
    TAKEN_DOWN
}
