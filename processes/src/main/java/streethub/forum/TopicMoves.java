package streethub.forum;

import static streethub.forum.PostInput.required;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.forum.PostModerationProcess.Decision;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Whoever reviews a board moves a topic to the one where it belongs, and what waits in it with it. */
@Service
@Transactional
public class TopicMoves {

    private final PostTable posts;
    private final TopicTable topics;
    private final BoardTable boards;
    private final PostAccess access;
    private final PostTurns turns;
    private final PostCards cards;
    private final ReviewTable reviews;
    private final CaseTimeline timeline;
    private final Tasks tasks;

    TopicMoves(
            PostTable posts,
            TopicTable topics,
            BoardTable boards,
            PostAccess access,
            PostTurns turns,
            PostCards cards,
            ReviewTable reviews,
            CaseTimeline timeline,
            Tasks tasks) {
        this.posts = posts;
        this.topics = topics;
        this.boards = boards;
        this.access = access;
        this.turns = turns;
        this.cards = cards;
        this.reviews = reviews;
        this.timeline = timeline;
        this.tasks = tasks;
    }

    /** The topic belongs on another board, and is looked at there by who looks after that; also one that is published. */
    public void move(Actor actor, String id, @Nullable String boardId) {
        Post post = access.lockForReview(actor, id);
        List<OpenTask> open = tasks.open(id);
        if (open.isEmpty() && !post.visible()) {
            throw Refusal.conflict("casework.task.notOpen", id);
        }
        OpenTask task = open.isEmpty() ? null : tasks.require(actor, id, PostModerationProcess.FIRST_LOOK);
        if (post.isReply()) {
            throw Refusal.invalid("board", "forum.move.reply");
        }
        String to = required(boardId, "board");
        BoardView board = boards.find(to).orElseThrow(() -> Refusal.invalid("board", "forum.board.unknown", to));
        if (to.equals(post.board()) || (board.kind() == BoardKind.ANNOUNCEMENT && !post.staff())) {
            throw Refusal.invalid("board", "forum.move.not", board.name());
        }
        if (post.anonymous() && !board.anonymousAllowed()) {
            throw Refusal.invalid("board", "forum.anonymous.not", board.name());
        }
        access.requireNoMatter(post);
        // Locked before their topic is, as whoever decides about one of them does.
        List<Post> replies = reviews.openReplies(id).stream()
                .flatMap(reply -> posts.lock(reply).stream())
                .toList();
        topics.move(id, to);
        timeline.record(
                id, PostStep.MOVED, actor, null, null, access.boardOf(post).name(), board.name());
        turns.tell(post);
        if (task != null) {
            tasks.finish(actor, task, PostModerationProcess.DECISION.put(new HashMap<>(), Decision.MOVE));
        }
        replies.forEach(reply -> moveWithTopic(actor, reply.id()));
    }

    /** Who looks at a reply is asked where its topic is now; a second look goes on there. */
    private void moveWithTopic(Actor actor, String reply) {
        for (OpenTask open : tasks.open(reply)) {
            if (PostModerationProcess.FIRST_LOOK.contains(open.task())) {
                tasks.finish(actor, open, PostModerationProcess.DECISION.put(new HashMap<>(), Decision.MOVE));
            } else {
                tasks.place(reply, cards.card(reply));
            }
        }
    }
}
