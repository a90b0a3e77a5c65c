package streethub.forum;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;

/**
 * What people are told of the forum: authors at once what was decided about their posts, followers once a day what
 * everybody sees already. Nothing that waits for review is told to anybody but its author.
 */
@Component
class ForumNotices {

    private static final Set<PostState> TOLD =
            EnumSet.of(PostState.ASKED, PostState.PUBLISHED, PostState.REJECTED, PostState.HIDDEN, PostState.HANDED);

    private final NoticeBox box;

    ForumNotices(NoticeBox box) {
        this.box = box;
    }

    @EventListener
    void decided(PostDecided decided) {
        if (TOLD.contains(decided.state())) {
            String reason = decided.reason();
            box.tell(NewNotice.urgent(
                    decided.author(),
                    "/forum/mine",
                    "forum.notice." + (decided.takenDown() ? PostStep.TAKEN_DOWN : decided.state())
                            + (reason == null ? "" : ".reason"),
                    decided.title(),
                    reason == null ? "" : reason));
        }
    }

    @EventListener
    void published(PostPublished published) {
        if (published.isReply()) {
            published
                    .followers()
                    .forEach(follower -> box.tell(NewNotice.calm(
                            follower, link(published.topic()), "forum.notice.reply", published.title())));
        }
    }

    @EventListener
    void answered(OfficiallyAnswered answered) {
        answered.followers()
                .forEach(follower -> box.tell(NewNotice.calm(
                        follower, link(answered.topic()), "forum.notice.answer", answered.title(), answered.unit())));
    }

    @EventListener
    void moved(MatterMoved moved) {
        moved.followers()
                .forEach(follower -> box.tell(NewNotice.calm(
                        follower,
                        link(moved.topic()),
                        "forum.notice.matter." + moved.stage(),
                        moved.title(),
                        moved.reasons())));
    }

    private static String link(String topic) {
        return "/forum/" + topic;
    }
}
