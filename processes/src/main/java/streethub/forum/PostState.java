package streethub.forum;

/** Where a post stands for its author. What others see of it is another matter: an edit in review hides nothing. */
public enum PostState {
    /** A moderator is to look at it. */
    IN_REVIEW,
    /** Held back until two people have looked. */
    HELD,
    /** The author has been asked something, or to agree to a changed text. */
    ASKED,
    /** Everybody sees it as it is. */
    PUBLISHED,
    /** Somebody said why not. */
    REJECTED,
    /** Taken from view by readers' reports until a moderator has looked. */
    HIDDEN,
    /** It goes on as a case, not in the forum. */
    HANDED,
    /** The author took it back. */
    WITHDRAWN;

    /** Whether somebody, or a rule, doubts what stands like that: a reviewer has to find it good again. */
    boolean doubts() {
        return this == HELD || this == ASKED || this == REJECTED || this == HIDDEN;
    }
}
