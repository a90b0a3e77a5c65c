package streethub.forum;

/** What happened to a common matter, as its timeline says it. */
enum MatterStep {
    MATTER_PROPOSED,
    MATTER_ADMITTED,
    MATTER_REFUSED,
    DISCUSSION_OPENED,
    VOTE_OPENED,
    VOTES_COUNTED,
    MATTER_ESCALATED,
    MATTER_DECIDED,
    FOLLOWED_UP
}
