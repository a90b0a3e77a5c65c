package streethub.forum;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;

/**
 * The row of a post as the verbs need it.
 *
 * @param board of its topic
 * @param listed whether its topic is seen by everybody
 * @param revision number of the newest text of the author
 * @param proposed number of the text that a moderator would publish; null for none
 * @param published number of the text that everybody sees, or saw; null where none ever was
 * @param decidedBy who decided last
 * @param appeal what the author wrote against the decision; null where nothing
 * @param doubted whether somebody has doubted it, or asked its author, and no reviewer has found it good since
 */
record Post(
        String id,
        String topic,
        String board,
        boolean listed,
        String author,
        String authorName,
        boolean anonymous,
        boolean staff,
        Instant createdAt,
        PostState state,
        int revision,
        @Nullable Integer proposed,
        @Nullable Integer published,
        boolean visible,
        @Nullable String rule,
        @Nullable Breach breach,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable String appeal,
        boolean doubted) {

    boolean isReply() {
        return !id.equals(topic);
    }

    boolean isBy(Actor actor) {
        return !actor.isAnonymous() && author.equals(actor.username());
    }

    /** Whether its newest text is, or was, before everybody's eyes. */
    boolean isPublishedAsItIs() {
        return published != null && published == revision;
    }

    boolean isShownAsItIs() {
        return visible && isPublishedAsItIs();
    }

    /** How others may call the author; null where they may not. */
    @Nullable String shownName() {
        return anonymous ? null : authorName;
    }

    /** The author as a timeline may name them. */
    Actor shownAuthor() {
        return new Actor(anonymous ? "" : author, anonymous ? "" : authorName, Set.of(), null);
    }

    /** Whether its author can ask another person to look at the decision, once. */
    boolean isAppealable() {
        return state == PostState.REJECTED && decidedBy != null && appeal == null;
    }
}
