package streethub.forum;

/** What somebody finds wrong with a post: the reasons to reject it, and to report it. */
public enum Breach {
    ADVERTISING,
    INSULT,
    PERSONAL_DATA,
    FALSE_CLAIM,
    OFF_TOPIC,
    DUPLICATE,
    ILLEGAL,
    OTHER
}
