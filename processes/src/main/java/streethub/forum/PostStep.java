package streethub.forum;

/** What happened to a post, as its timeline says it. */
enum PostStep {
    SUBMITTED,
    EDITED,
    MASKED,
    ASKED_MODERATOR,
    ESCALATED,
    SECOND_LOOK,
    APPROVED,
    PUBLISHED,
    REJECTED,
    TAKEN_DOWN,
    ASKED_AUTHOR,
    EDIT_PROPOSED,
    EDIT_ACCEPTED,
    LAPSED,
    MOVED,
    HANDED_OVER,
    REPORTED,
    HIDDEN,
    APPEALED,
    WITHDRAWN,
    ANSWERED,
    OFFICIAL_ANSWER,
    REVEALED
}
