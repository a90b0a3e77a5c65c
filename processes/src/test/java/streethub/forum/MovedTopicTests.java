package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.casework.InboxQueue;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** The replies that wait go with their topic: whoever reviews the board where it is now looks at them. */
@DemoHubTest
@Import(ForumHub.class)
class MovedTopicTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    TopicMoves moves;

    @Autowired
    ModerationReading desk;

    @Autowired
    BoardTable boards;

    @Autowired
    Accounts accounts;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void whereATopicArrivesItsRepliesAreLookedAt() {
        Actor there = moderatorOfTheCourtyard();
        String topic = hub.published("moved-anna", "车棚", "车棚漏雨");
        String reply = hub.reply("moved-bo", topic, "我家也漏").id();
        refused(Refusal.Kind.NOT_FOUND, () -> moderation.approve(there, reply, null));
        moves.move(hub.moderator(), topic, "courtyard");
        assertThat(waitingFor(there)).contains(reply);
        moderation.approve(there, reply, null);
        assertThat(hub.isPublic(reply)).isTrue();
    }

    @Test
    void whereATopicLeftTheyAreNotAnyMore() {
        Actor there = moderatorOfTheCourtyard();
        Actor neighbour = people.as("resident");
        String topic =
                posts.open(neighbour, ForumHub.topic("courtyard", "周末", "周末爬山")).id();
        String reply = posts.reply(neighbour, topic, new NewReply("还有谁去", null, false, List.of()))
                .id();
        moderation.approve(hub.moderator(), topic, null);
        assertThat(waitingFor(there)).contains(reply);
        moves.move(hub.moderator(), topic, "ask");
        assertThat(waitingFor(there)).doesNotContain(reply);
        assertThat(waitingFor(hub.moderator())).contains(reply);
    }

    @Test
    void aSecondLookGoesOnThere() {
        Actor there = moderatorOfTheCourtyard();
        hub.other();
        String topic = hub.published("moved-eve", "车棚", "车棚里有人");
        String reply = hub.reply("moved-fei", topic, "他们在赌博").id();
        moderation.approve(hub.moderator(), reply, null);
        assertThat(hub.post(reply).state()).isEqualTo(PostState.HELD);
        moves.move(hub.moderator(), topic, "courtyard");
        assertThat(moderation.approve(there, reply, null)).isEqualTo(PostState.PUBLISHED);
    }

    private Actor moderatorOfTheCourtyard() {
        return accounts.find("moderator-yard")
                .orElseGet(() -> accounts.create(
                        Actor.system(),
                        new NewAccount(
                                "moderator-yard",
                                "院落审核员",
                                "bamboo river lamp",
                                Set.of(Role.MODERATOR),
                                boards.find("courtyard").orElseThrow().gridUnit())));
    }

    private List<String> waitingFor(Actor moderator) {
        return desk.queue(moderator, InboxQueue.CLAIMABLE, null, 200).items().stream()
                .map(ReviewCase::id)
                .toList();
    }
}
