package streethub.forum;

/** Where a common matter stands. */
public enum MatterStage {
    /** The secretary is to say whether it can be discussed. */
    PROPOSED,
    REFUSED,
    DISCUSSION,
    VOTE,
    /** The vote is over and counted; the secretary decides. */
    COUNTED,
    DECIDED
}
