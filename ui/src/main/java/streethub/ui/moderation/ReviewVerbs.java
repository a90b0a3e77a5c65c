package streethub.ui.moderation;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.forum.BoardView;
import streethub.forum.CaseHandOvers;
import streethub.forum.Forum;
import streethub.forum.Moderation;
import streethub.forum.PostState;
import streethub.forum.ReviewCase;
import streethub.forum.TakeDowns;
import streethub.forum.TopicMoves;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What a moderator decides about the post in front of them; every verb is about the text that was shown. */
@Service
class ReviewVerbs {

    private static final String SECOND_LOOK = "Task_ConfirmPost";

    private final Moderation moderation;
    private final CaseHandOvers cases;
    private final TopicMoves moves;
    private final TakeDowns takeDowns;
    private final Forum forum;
    private final Grids grids;
    private final CurrentActor current;

    ReviewVerbs(
            Moderation moderation,
            CaseHandOvers cases,
            TopicMoves moves,
            TakeDowns takeDowns,
            Forum forum,
            Grids grids,
            CurrentActor current) {
        this.moderation = moderation;
        this.cases = cases;
        this.moves = moves;
        this.takeDowns = takeDowns;
        this.forum = forum;
        this.grids = grids;
        this.current = current;
    }

    /** Keeps a decision for a while. */
    @FunctionalInterface
    interface Keeper {

        /** The verb in words, and what it does. */
        void keep(ReviewCase post, String said, Consumer<Actor> verb);
    }

    static boolean isOpen(ReviewCase post) {
        return post.task() != null;
    }

    static boolean isFirstLook(ReviewCase post) {
        return isOpen(post) && !SECOND_LOOK.equals(post.task());
    }

    /** Whether another text may be published once its author agrees: not of what two people have to look at. */
    static boolean isToPropose(ReviewCase post) {
        return isToAsk(post) && post.state() != PostState.HELD;
    }

    /** Whether its author may be asked about it: not beside a question, or a rejection, of another text. */
    static boolean isToAsk(ReviewCase post) {
        return isFirstLook(post)
                && Set.of(PostState.IN_REVIEW, PostState.HELD, PostState.PUBLISHED, PostState.HIDDEN)
                        .contains(post.state());
    }

    /** Whether it is a topic that waits or that everybody sees. */
    static boolean isMovable(ReviewCase post) {
        return !post.reply() && (isFirstLook(post) || (!isOpen(post) && post.state() == PostState.PUBLISHED));
    }

    static boolean isCase(ReviewCase post) {
        return isMovable(post) && post.caseNumber() == null;
    }

    /** Whether others see it, and a decision about what waits would leave them that. */
    static boolean isToTakeDown(ReviewCase post) {
        return post.visible() && (!isOpen(post) || post.publishedText() != null);
    }

    void approve(Words words, ReviewCase post, Keeper keeper) {
        if (isOpen(post)) {
            keeper.keep(
                    post,
                    words.get("desk.forum.approve"),
                    actor -> moderation.approve(actor, post.id(), post.revision()));
        }
    }

    void reject(Words words, ReviewCase post, Keeper keeper) {
        if (isOpen(post)) {
            new RejectDialog(
                            words,
                            "desk.forum.reject",
                            (breach, more) -> keeper.keep(
                                    post,
                                    words.get("desk.forum.reject"),
                                    actor -> moderation.reject(actor, post.id(), post.revision(), breach, more)))
                    .open();
        }
    }

    void propose(Words words, ReviewCase post, Keeper keeper) {
        if (isToPropose(post)) {
            new ProposeDialog(
                            words,
                            post,
                            (edit, why) -> keeper.keep(
                                    post,
                                    words.get("desk.forum.propose"),
                                    actor -> moderation.proposeEdit(actor, post.id(), post.revision(), edit, why)))
                    .open();
        }
    }

    void ask(Words words, ReviewCase post, Keeper keeper) {
        new WordsDialog(words, "desk.forum.ask", false, question -> {
                    keeper.keep(
                            post,
                            words.get("desk.forum.ask"),
                            actor -> moderation.ask(actor, post.id(), post.revision(), question));
                    return true;
                })
                .open();
    }

    /** Done at once: what everybody sees is not to stay for ten seconds more. */
    void takeDown(Words words, ReviewCase post, Runnable done) {
        new RejectDialog(
                        words,
                        "desk.forum.takeDown",
                        (breach, more) -> tell(
                                Notices.attempt(
                                        words, () -> takeDowns.takeDown(current.get(), post.id(), breach, more)),
                                words.get("desk.forum.takeDown.done", post.id()),
                                done))
                .open();
    }

    /** Done at once: where it is looked at next is another matter. */
    void move(Words words, ReviewCase post, Runnable done) {
        List<BoardView> others = forum.boards().stream()
                .filter(board -> !board.id().equals(post.board()))
                .toList();
        new MoveDialog(
                        words,
                        others,
                        board -> tell(
                                Notices.attempt(words, () -> moves.move(current.get(), post.id(), board.id())),
                                words.get("desk.forum.move.done", post.id(), board.name()),
                                done))
                .open();
    }

    /** Done at once: a case that has been opened has been opened. */
    void hand(Words words, ReviewCase post, Consumer<String> done) {
        new CaseDialog(words, post, current.get(), grids, how -> {
                    String[] number = new String[1];
                    boolean handed = Notices.attempt(
                            words, () -> number[0] = cases.handToCase(current.get(), post.id(), post.revision(), how));
                    return tell(
                            handed,
                            words.get("desk.forum.hand.done", post.id(), number[0]),
                            () -> done.accept(number[0]));
                })
                .open();
    }

    private static boolean tell(boolean sent, @Nullable String said, Runnable done) {
        if (sent && said != null) {
            Notices.done(said);
            done.run();
        }
        return sent;
    }
}
