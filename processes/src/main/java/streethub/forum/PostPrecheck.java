package streethub.forum;

import static streethub.forum.PostModerationProcess.LINKS;
import static streethub.forum.PostModerationProcess.MODE;
import static streethub.forum.PostModerationProcess.PERSONAL;
import static streethub.forum.PostModerationProcess.REPLY;
import static streethub.forum.PostModerationProcess.SEVERE;
import static streethub.forum.PostModerationProcess.STAFF;
import static streethub.forum.PostModerationProcess.TRUST;
import static streethub.forum.PostModerationProcess.WORDS;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts what the by-law of posts asks about; what follows from it, {@code PostPrecheckDecision} says. */
@Component
class PostPrecheck {

    private final WordList words;
    private final ReviewTable reviews;
    private final ForumClock clock;

    PostPrecheck(WordList words, ReviewTable reviews, ForumClock clock) {
        this.words = words;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What a moderator should look at, in the order of the text. */
    List<Mark> marks(Revision revision) {
        return Stream.concat(marks(revision.title(), true), marks(revision.text(), false))
                .toList();
    }

    private Stream<Mark> marks(String text, boolean title) {
        return Stream.of(
                        words.in(text, title),
                        PersonalNumbers.in(text).stream()
                                .map(at -> new Mark(Mark.Kind.NUMBER, title, at.start(), at.end())),
                        PostHtml.links(text).stream().map(at -> new Mark(Mark.Kind.LINK, title, at.start(), at.end())))
                .flatMap(marks -> marks)
                .sorted(Comparator.comparingInt(Mark::from));
    }

    AuthorRecord author(String author) {
        return reviews.record(author, clock.rejectionsSince());
    }

    /**
     * What the process is started with. A post that was doubted is looked at, whatever its author writes anew: neither
     * trust nor the board's way lets it pass unseen.
     */
    Map<String, Object> facts(Post post, BoardView board, Revision revision) {
        boolean doubted = post.doubted();
        List<Mark> marks = marks(revision);
        List<Mark> inTags = inTags(revision);
        Map<String, Object> facts = new HashMap<>();
        SEVERE.put(facts, count(marks, Mark.Kind.SEVERE_WORD) + count(inTags, Mark.Kind.SEVERE_WORD));
        WORDS.put(facts, count(marks, Mark.Kind.WORD) + count(inTags, Mark.Kind.WORD));
        LINKS.put(facts, count(marks, Mark.Kind.LINK));
        PERSONAL.put(facts, count(marks, Mark.Kind.NUMBER) > 0);
        STAFF.put(facts, post.staff() && !doubted);
        MODE.put(facts, doubted ? ReviewMode.PRE : board.mode());
        TRUST.put(facts, doubted ? Trust.KNOWN : clock.trust(author(post.author())));
        return REPLY.put(facts, post.isReply());
    }

    /** Whether it has a word for which two people look. */
    boolean isSevere(Revision revision) {
        return count(marks(revision), Mark.Kind.SEVERE_WORD) + count(inTags(revision), Mark.Kind.SEVERE_WORD) > 0;
    }

    private List<Mark> inTags(Revision revision) {
        return words.in(String.join("\n", revision.tags()), false).toList();
    }

    private static int count(List<Mark> marks, Mark.Kind kind) {
        return (int) marks.stream().filter(mark -> mark.kind() == kind).count();
    }
}
