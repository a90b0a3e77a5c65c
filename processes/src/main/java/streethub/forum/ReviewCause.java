package streethub.forum;

/** Why somebody looks at a post. */
public enum ReviewCause {
    SUBMITTED,
    EDITED,
    REPORTED,
    APPEALED
}
