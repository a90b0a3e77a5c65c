package streethub.forum;

import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.casework.CaseTimeline;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.incident.Incidents;
import streethub.incident.Report;
import streethub.shared.GeoPoint;

/** Opens the case that a topic becomes: reported by the topic's author, with the topic's number in its description. */
@Component
class TopicCases {

    /** What a case's description takes, less room for where it comes from. */
    private static final int MOST = 1_900;

    private final Incidents incidents;
    private final PostTable posts;
    private final TopicTable topics;
    private final BoardTable boards;
    private final Accounts accounts;
    private final Grids grids;
    private final CaseTimeline timeline;

    TopicCases(
            Incidents incidents,
            PostTable posts,
            TopicTable topics,
            BoardTable boards,
            Accounts accounts,
            Grids grids,
            CaseTimeline timeline) {
        this.incidents = incidents;
        this.posts = posts;
        this.topics = topics;
        this.boards = boards;
        this.accounts = accounts;
        this.grids = grids;
        this.timeline = timeline;
    }

    String open(Actor actor, Post topic, CaseHandOver how) {
        Revision revision = posts.revision(topic.id(), topic.looked());
        GeoPoint place = how.place();
        if (place == null) {
            place = grids.centre(boards.find(topic.board()).orElseThrow().gridUnit());
        }
        String words = revision.title() + "\n" + revision.text();
        String description =
                (words.length() > MOST ? words.substring(0, MOST) + "…" : words) + "\n（论坛 " + topic.id() + "）";
        Report report = new Report(how.kind(), description, place, how.address(), null);
        String number =
                incidents.report(reporter(topic), report, revision.photos()).number();
        topics.becomes(topic.id(), number);
        timeline.record(topic.id(), PostStep.HANDED_OVER, actor, null, null, number);
        return number;
    }

    /** A case says who reported it: whoever did not want to be named in the forum is not named there either. */
    private Actor reporter(Post topic) {
        if (topic.anonymous()) {
            return Actor.anonymous();
        }
        return accounts.find(topic.author())
                .orElseGet(() -> new Actor(topic.author(), topic.authorName(), Set.of(), null));
    }
}
