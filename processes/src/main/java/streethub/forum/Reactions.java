package streethub.forum;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** What readers with an account do with what others wrote: like it, follow it, report it. */
@Service
@Transactional
public class Reactions {

    private final PostTable posts;
    private final TopicTable topics;
    private final PostAccess access;
    private final PostTurns turns;
    private final PostPrecheck precheck;
    private final ReportTable reports;
    private final ForumClock clock;
    private final CaseTimeline timeline;
    private final JdbcClient jdbc;

    Reactions(
            PostTable posts,
            TopicTable topics,
            PostAccess access,
            PostTurns turns,
            PostPrecheck precheck,
            ReportTable reports,
            ForumClock clock,
            CaseTimeline timeline,
            JdbcClient jdbc) {
        this.posts = posts;
        this.topics = topics;
        this.access = access;
        this.turns = turns;
        this.precheck = precheck;
        this.reports = reports;
        this.clock = clock;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /**
     * Likes a post, or likes it no more; doing either twice changes nothing.
     *
     * @return how many like it then
     */
    public int like(Actor actor, String id, boolean likes) {
        access.requireAccount(actor);
        Post post = access.lockPublic(id);
        String change = likes
                ? "insert into forum_like (post, username) values (:post, :username) on conflict do nothing"
                : "delete from forum_like where post = :post and username = :username";
        jdbc.sql(change).param("post", id).param("username", actor.username()).update();
        int count = jdbc.sql("""
                update forum_post set likes = (select count(*) from forum_like where post = :post)
                where id = :post returning likes""").param("post", id).query(Integer.class).single();
        turns.tell(post);
        return count;
    }

    /** Follows a topic, or follows it no more; doing either twice changes nothing. */
    public void follow(Actor actor, String topicId, boolean follows) {
        access.requireAccount(actor);
        Post topic = access.lockTopic(topicId);
        if (follows) {
            topics.follow(topic.id(), actor.username());
        } else {
            topics.unfollow(topic.id(), actor.username());
        }
    }

    /** Whether the actor likes the post. */
    @Transactional(readOnly = true)
    public boolean likes(Actor actor, String id) {
        return exists("forum_like where post = :id", actor, id);
    }

    /** Whether the actor follows the topic. */
    @Transactional(readOnly = true)
    public boolean follows(Actor actor, String topicId) {
        return exists("forum_follow where topic = :id", actor, topicId);
    }

    private boolean exists(String where, Actor actor, String id) {
        return jdbc.sql("select exists (select from " + where + " and username = :username)")
                .param("id", id)
                .param("username", actor.username())
                .query(Boolean.class)
                .single();
    }

    /**
     * Tells the moderators that something is wrong with a post, once an account. Somebody looks; enough reports by
     * readers who have been published themselves, or by staff, take it from view until then.
     */
    public void report(Actor actor, String id, @Nullable Breach breach, @Nullable String words) {
        access.requireAccount(actor);
        Post post = access.lockPublic(id);
        if (post.isBy(actor)) {
            throw Refusal.conflict("forum.report.own", id);
        }
        Breach listed = PostInput.required(breach, "breach");
        String why = PostInput.words(words, "words");
        boolean trusted = actor.isStaff() || clock.trust(precheck.author(actor.username())) != Trust.NEW;
        if (!reports.insert(id, actor.username(), listed, why, trusted, clock.now())) {
            throw Refusal.conflict("forum.report.twice", id);
        }
        // Who reported is not for the timeline, which moderators read.
        timeline.record(id, PostStep.REPORTED, Actor.system(), why, null, "@forum.breach." + listed);
        posts.doubted(id);
        if (reports.unsettledTrusted(id) >= clock.reportsToHide()) {
            hide(post);
        }
        turns.reviewReported(id);
    }

    private void hide(Post post) {
        if (post.state() == PostState.PUBLISHED) {
            posts.waits(post.id(), PostState.HIDDEN, "forum.rule.F15");
            turns.tellAuthor(post, PostState.HIDDEN, null, null);
        }
        turns.record(post, PostStep.HIDDEN, "forum.rule.F15");
        turns.takeDown(post);
    }
}
