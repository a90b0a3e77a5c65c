package streethub.forum;

/** Who has one vote on a common matter. */
public enum Voters {
    HOUSEHOLD,
    PERSON
}
