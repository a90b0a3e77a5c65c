package streethub.forum;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import streethub.forum.PostModerationProcess.Verdict;
import streethub.identity.Role;
import streethub.shared.GridCode;

/** What the hub itself does in the models of the forum, in the order of the flow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForumSettings.class)
class ForumSteps {

    private final PostTable posts;
    private final BoardTable boards;
    private final ReviewTable reviews;
    private final Reviewers reviewers;
    private final PostTurns turns;
    private final ForumClock clock;

    ForumSteps(
            PostTable posts,
            BoardTable boards,
            ReviewTable reviews,
            Reviewers reviewers,
            PostTurns turns,
            ForumClock clock) {
        this.posts = posts;
        this.boards = boards;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.turns = turns;
        this.clock = clock;
    }

    // PostModerationProcess

    @Bean
    JavaDelegate publishPost() {
        return step((process, post) -> {
            if (post.standing()) {
                turns.showAgain(post);
                return;
            }
            String rule = atOnce(process) ? PostModerationProcess.RULE.in(process) : post.rule();
            posts.waits(post.id(), PostState.PUBLISHED, rule);
            reviews.close(post.id(), post.revision(), ReviewOutcome.AT_ONCE, null, null, clock.now());
            turns.publish(post);
            if (!atOnce(process) && !post.isShownAsItIs()) {
                turns.tellAuthor(post, PostState.PUBLISHED, null, null);
            }
        });
    }

    private static boolean atOnce(DelegateExecution process) {
        return PostModerationProcess.VERDICT.in(process) == Verdict.PUBLISH;
    }

    @Bean
    JavaDelegate publishForNow() {
        return step((process, post) -> {
            posts.waits(post.id(), PostState.PUBLISHED, PostModerationProcess.RULE.in(process));
            turns.publish(post);
        });
    }

    @Bean
    JavaDelegate askModerator() {
        return step((process, post) -> {
            boolean held = PostModerationProcess.VERDICT.in(process) == Verdict.HOLD;
            String rule = PostModerationProcess.RULE.find(process).orElse(post.lookedAtBy());
            PostModerationProcess.HELD.set(process, held);
            // What readers reported stays where it is, and so does what its author was told, until somebody has looked.
            if (post.state() == PostState.IN_REVIEW || post.state() == PostState.HELD) {
                posts.waits(post.id(), held ? PostState.HELD : PostState.IN_REVIEW, rule);
            }
            ask(process, reviewers.first(placeOf(post), PostCards.barred(post)), clock.review());
            turns.record(post, PostStep.ASKED_MODERATOR, rule);
        });
    }

    @Bean
    JavaDelegate escalateReview() {
        return step((process, post) -> {
            ask(process, reviewers.escalated(placeOf(post), PostCards.barred(post)), clock.escalated());
            turns.record(post, PostStep.ESCALATED, "forum.rule.F11");
        });
    }

    @Bean
    JavaDelegate askSecondLook() {
        return step((process, post) -> {
            ask(process, reviewers.first(placeOf(post), PostCards.barred(post)), clock.escalated());
            turns.record(post, PostStep.SECOND_LOOK, post.rule());
        });
    }

    @Bean
    JavaDelegate askAuthor() {
        return step((process, post) -> {
            PostModerationProcess.LAPSES_AT.set(process, clock.authorAnswer());
            turns.tellAuthor(post, PostState.ASKED, null, post.reason());
        });
    }

    @Bean
    JavaDelegate lapsePost() {
        return step((process, post) -> {
            posts.decided(post.id(), PostState.REJECTED, null, "forum.rule.F12", null, post.reason());
            reviews.close(post.id(), post.revision(), ReviewOutcome.LAPSED, null, null, clock.now());
            turns.record(post, PostStep.LAPSED, "forum.rule.F12");
            if (post.isPublishedAsItIs()) {
                turns.takeDown(post);
            }
            turns.tellAuthor(post, PostState.REJECTED, null, post.reason());
            turns.reviewWhatIsLeft(post.id());
        });
    }

    @Bean
    JavaDelegate rejectPost() {
        return step((process, post) -> {
            turns.takeDownDoubted(post);
            if (post.standing()) {
                turns.tellTakenDown(post, Objects.requireNonNull(post.breach()), post.reason());
            } else {
                turns.tellAuthor(post, PostState.REJECTED, post.breach(), post.reason());
            }
        });
    }

    @Bean
    JavaDelegate closeHandedPost() {
        return step((process, post) -> {
            turns.takeDownDoubted(post);
            turns.tellAuthor(post, PostState.HANDED, null, post.reason());
        });
    }

    private GridCode placeOf(Post post) {
        return boards.find(post.board()).orElseThrow().gridUnit();
    }

    private static void ask(DelegateExecution process, Role role, Instant dueAt) {
        PostModerationProcess.ROLE.set(process, role.name());
        PostModerationProcess.DUE_AT.set(process, dueAt);
    }

    private JavaDelegate step(BiConsumer<DelegateExecution, Post> step) {
        return process ->
                step.accept(process, posts.find(process.getProcessBusinessKey()).orElseThrow());
    }
}
