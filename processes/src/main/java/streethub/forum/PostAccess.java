package streethub.forum;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Who may write on a board, and who may see and move a post: its author, and staff by role × grid subtree. */
@Component
class PostAccess {

    private static final List<Role> REVIEWERS = List.of(Role.MODERATOR, Role.SECRETARY, Role.ADMIN);
    private static final List<Role> OFFICES = List.of(Role.MODERATOR, Role.SECRETARY, Role.DISPATCHER, Role.ADMIN);

    private final BoardTable boards;
    private final PostTable posts;
    private final CourtyardResidents neighbours;
    private final MatterTable matters;

    PostAccess(BoardTable boards, PostTable posts, CourtyardResidents neighbours, MatterTable matters) {
        this.boards = boards;
        this.posts = posts;
        this.neighbours = neighbours;
        this.matters = matters;
    }

    void requireAccount(Actor actor) {
        if (actor.isAnonymous()) {
            throw Refusal.forbidden("forum.account.needed");
        }
    }

    BoardView board(String id) {
        return boards.find(id).orElseThrow(() -> Refusal.notFound("forum.board.unknown", id));
    }

    BoardView boardOf(Post post) {
        return boards.find(post.board()).orElseThrow();
    }

    private GridCode placeOf(Post post) {
        return boardOf(post).gridUnit();
    }

    /** Refuses to take a topic away from under a common matter that goes on. */
    void requireNoMatter(Post post) {
        matters.running(post.id()).ifPresent(number -> {
            throw Refusal.conflict("forum.matter.running", number);
        });
    }

    /** Whether the actor writes there as one of the staff. */
    static boolean isStaffOf(Actor actor, BoardView board) {
        return actor.isStaff() && actor.covers(board.gridUnit());
    }

    void requireMayOpen(Actor actor, BoardView board) {
        if (board.kind() == BoardKind.ANNOUNCEMENT && !isStaffOf(actor, board)) {
            throw Refusal.forbidden("forum.board.staffOnly", board.name());
        }
        requireMayWrite(actor, board);
    }

    void requireMayWrite(Actor actor, BoardView board) {
        if (board.kind() == BoardKind.COURTYARD
                && !isStaffOf(actor, board)
                && neighbours.household(actor, board.gridUnit()).isEmpty()) {
            throw Refusal.forbidden("forum.board.neighboursOnly", board.name());
        }
    }

    static boolean isReviewer(Actor actor, GridCode place) {
        return has(actor, place, REVIEWERS);
    }

    private static boolean has(Actor actor, GridCode place, List<Role> roles) {
        return roles.stream().anyMatch(role -> actor.mayAs(role, place));
    }

    /** A post that everybody sees; locked. */
    Post lockPublic(String id) {
        return posts.lock(id).filter(post -> post.visible() && post.listed()).orElseThrow(() -> unknown(id));
    }

    boolean isPublic(String topicId) {
        return posts.find(topicId)
                .filter(post -> !post.isReply() && post.visible() && post.listed())
                .isPresent();
    }

    /** A topic that everybody sees; its opening post locked. */
    Post lockTopic(String id) {
        return posts.lock(id)
                .filter(post -> !post.isReply() && post.visible() && post.listed())
                .orElseThrow(() -> Refusal.notFound("forum.topic.unknown", id));
    }

    Post lockOwn(Actor actor, String id) {
        Post post = lock(actor, id);
        if (!post.isBy(actor)) {
            throw Refusal.forbidden("forum.authorOnly");
        }
        return post;
    }

    Post lockForReview(Actor actor, String id) {
        Post post = lock(actor, id);
        if (!isReviewer(actor, placeOf(post))) {
            throw Refusal.forbidden("forum.moderatorOnly");
        }
        return post;
    }

    /** For whoever reviews the post; not found for others. */
    Post forReview(Actor actor, String id) {
        return posts.find(id).filter(post -> isReviewer(actor, placeOf(post))).orElseThrow(() -> unknown(id));
    }

    Post own(Actor actor, String id) {
        return posts.find(id).filter(post -> post.isBy(actor)).orElseThrow(() -> unknown(id));
    }

    void requireOffice(Actor actor, Post topic) {
        if (!has(actor, placeOf(topic), OFFICES)) {
            throw Refusal.forbidden("forum.officeOnly");
        }
    }

    private Post lock(Actor actor, String id) {
        Predicate<Post> visible =
                post -> post.isBy(actor) || (post.visible() && post.listed()) || isReviewer(actor, placeOf(post));
        return posts.lock(id).filter(visible).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("forum.post.unknown", id);
    }
}
