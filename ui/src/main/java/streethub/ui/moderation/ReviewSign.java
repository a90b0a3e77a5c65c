package streethub.ui.moderation;

import streethub.forum.PostState;
import streethub.forum.ReviewCase;
import streethub.forum.ReviewCause;

/**
 * Why somebody is to look at a post: shape, colour and word.
 *
 * @param key message key of the word
 */
record ReviewSign(String shape, String styleName, String key) {

    static ReviewSign of(ReviewCase post) {
        ReviewCause cause = post.cause();
        if (post.state() == PostState.HELD) {
            return new ReviewSign("▲", "hub-alarm", "desk.forum.held");
        }
        if (cause == null) {
            return new ReviewSign("○", "hub-offline", "desk.forum.decided");
        }
        return switch (cause) {
            case REPORTED, TAKEN_DOWN -> new ReviewSign("▲", "hub-alarm", "forum.cause.REPORTED");
            case APPEALED -> new ReviewSign("◆", "hub-warning", "forum.cause.APPEALED");
            case EDITED -> new ReviewSign("●", "hub-normal", "forum.cause.EDITED");
            case SUBMITTED -> new ReviewSign("●", "hub-normal", "forum.cause.SUBMITTED");
        };
    }
}
