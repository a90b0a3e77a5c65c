package streethub.forum;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.casework.engine.CaseCard;
import streethub.casework.engine.CaseDirectory;

/** What the inbox says of a post that somebody is to look at; never its author's name. */
@Component
class PostCards implements CaseDirectory {

    /** Message key of what such a card is about. */
    static final String SUBJECT = "forum.subject";

    private final PostTable posts;
    private final BoardTable boards;

    PostCards(PostTable posts, BoardTable boards) {
        this.posts = posts;
        this.boards = boards;
    }

    @Override
    public boolean owns(String processDefinitionKey) {
        return processDefinitionKey.equals(PostModerationProcess.KEY);
    }

    @Override
    public CaseCard card(String caseNumber) {
        Post post = posts.find(caseNumber).orElseThrow();
        BoardView board = boards.find(post.board()).orElseThrow();
        return new CaseCard(
                "forum",
                SUBJECT,
                board.name(),
                board.gridUnit(),
                "GENERAL",
                post.lookedAtBy(),
                post.author(),
                Set.of(),
                barred(post));
    }

    /**
     * Nobody judges their own post, nor twice: neither in an appeal nor as the second who looks. What readers
     * reported beside that is another matter.
     */
    static Set<String> barred(Post post) {
        Set<String> barred = new HashSet<>(Set.of(post.author()));
        String decidedBy = post.decidedBy();
        if (decidedBy != null && !post.isLookedAtBeside()) {
            barred.add(decidedBy);
        }
        return barred;
    }
}
