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
 * @param standing whether somebody is to look at the text that stands published, which readers reported, and not at the
 *     newest, of which something else became
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
        boolean doubted,
        boolean standing) {

    /** The rule by which somebody looks at what readers reported. */
    static final String REPORTED = "forum.rule.F14";

    boolean isReply() {
        return !id.equals(topic);
    }

    boolean isBy(Actor actor) {
        return !actor.isAnonymous() && author.equals(actor.username());
    }

    /** Number of the text that whoever reviews it looks at. */
    int looked() {
        return standing && published != null ? published : revision;
    }

    /** Whether the text that is looked at is, or was, before everybody's eyes. */
    boolean isLookedAtAsPublished() {
        return published != null && published == looked();
    }

    /** Why it is looked at, as the key of a rule. */
    @Nullable String lookedAtBy() {
        return standing ? REPORTED : rule;
    }

    /** Whether its review is of what readers reported, while its author has something else to do about it. */
    boolean isLookedAtBeside() {
        return standing || state == PostState.ASKED;
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
