package streethub.forum;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.grid.Grids;
import streethub.identity.Actor;

/** What offices answer in the forum, for everybody to see above the replies. */
@Service
@Transactional
public class OfficialAnswers {

    private final TopicTable topics;
    private final PostAccess access;
    private final PostTurns turns;
    private final ForumClock clock;
    private final CaseTimeline timeline;
    private final Grids grids;

    OfficialAnswers(
            TopicTable topics,
            PostAccess access,
            PostTurns turns,
            ForumClock clock,
            CaseTimeline timeline,
            Grids grids) {
        this.topics = topics;
        this.access = access;
        this.turns = turns;
        this.clock = clock;
        this.timeline = timeline;
        this.grids = grids;
    }

    /**
     * An office answers on a published topic, in its name; the answer before is replaced.
     *
     * @param unit the office; null for the place that the actor works for
     */
    public void answer(Actor actor, String topicId, @Nullable String unit, @Nullable String text) {
        Post topic = access.lockTopic(topicId);
        access.requireOffice(actor, topic);
        String named = PostInput.words(unit, "unit");
        String office = (named == null ? place(actor) : named).replaceAll("\\s+", " ");
        String answer = PostInput.text(text);
        topics.answered(topicId, answer, office, actor.username(), clock.now());
        timeline.record(topicId, PostStep.OFFICIAL_ANSWER, actor, null, null, office);
        turns.answered(topic, office);
    }

    private String place(Actor actor) {
        return grids.words(Objects.requireNonNull(actor.gridUnit()));
    }
}
