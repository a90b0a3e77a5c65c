package streethub.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.forum.Breach;
import streethub.forum.Forum;
import streethub.forum.Moderation;
import streethub.forum.ModerationReading;
import streethub.forum.NewReply;
import streethub.forum.NewTopic;
import streethub.forum.OwnPosts;
import streethub.forum.PostState;
import streethub.forum.Posts;
import streethub.forum.Reactions;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;

/** A page of the forum, with residents of its own for each test and the demo's boards. */
public abstract class ForumDeskTest extends DeskTest {

    @Autowired
    protected Posts posts;

    @Autowired
    protected Forum forum;

    @Autowired
    protected OwnPosts own;

    @Autowired
    protected Reactions reactions;

    @Autowired
    protected Moderation moderation;

    @Autowired
    protected ModerationReading reading;

    @Autowired
    Accounts accounts;

    /** A resident with an account of that name. */
    protected Actor resident(String name) {
        return accounts.find(name)
                .orElseGet(() -> accounts.create(
                        Actor.system(),
                        new NewAccount(name, "名字" + name, "bamboo river lamp", Set.of(Role.RESIDENT), null)));
    }

    /** A second moderator, for whom the first one's decisions are another's. */
    protected Actor otherModerator() {
        return accounts.find("moderator-two")
                .orElseGet(() -> accounts.create(
                        Actor.system(),
                        new NewAccount(
                                "moderator-two",
                                "另一位审核员",
                                "bamboo river lamp",
                                Set.of(Role.MODERATOR),
                                Objects.requireNonNull(people.as("moderator").gridUnit()))));
    }

    /** Id of a topic that a moderator has to look at. */
    protected String pending(String who, String title, String text) {
        return posts.open(resident(who), new NewTopic("ask", title, text, List.of(), false, List.of()))
                .id();
    }

    /** Id of a topic that everybody sees. */
    protected String published(String who, String title, String text) {
        String id = pending(who, title, text);
        moderation.approve(people.as("moderator"), id, null);
        return id;
    }

    /** Id of a reply that everybody sees. */
    protected String replied(String who, String topic, String text) {
        String id = posts.reply(resident(who), topic, new NewReply(text, null, false, List.of()))
                .id();
        if (forum.find(id).isEmpty()) {
            moderation.approve(people.as("moderator"), id, null);
        }
        return id;
    }

    protected String rejected(String who, String title, String text) {
        String id = pending(who, title, text);
        moderation.reject(people.as("moderator"), id, null, Breach.OFF_TOPIC, "请说清楚");
        return id;
    }

    protected PostState state(String who, String id) {
        return own.find(resident(who), id).state();
    }

    /** Opens the page at that address anew. */
    protected void open(String address) {
        UI.getCurrent().navigate("");
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
