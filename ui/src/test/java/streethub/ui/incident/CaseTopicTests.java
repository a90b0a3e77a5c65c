package streethub.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.forum.Breach;
import streethub.forum.CaseHandOver;
import streethub.forum.CaseHandOvers;
import streethub.forum.TakeDowns;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.ui.ForumDeskTest;

/** The page of a case that was a topic in the forum. */
class CaseTopicTests extends ForumDeskTest {

    @Autowired
    CaseHandOvers cases;

    @Autowired
    TakeDowns takeDowns;

    @Test
    void leadsWhoReviewsToATopicThatIsNotPublished() {
        String topic = pending("case-anna", "路灯", "三号楼门口的路灯不亮");
        String number = cases.handToCase(people.as("moderator"), topic, null, handOver(false));
        assertThat(linksOf("admin", number, topic)).containsExactly("moderation?post=" + topic);
        assertThat(linksOf("dispatcher", number, topic)).isEmpty();
        assertThat(page()).contains("论坛 " + topic);
    }

    @Test
    void leadsEverybodyToATopicAsLongAsItIsPublished() {
        String topic = published("case-bo", "井盖", "半夜一直响");
        String number = cases.handToCase(people.as("moderator"), topic, null, handOver(true));
        assertThat(linksOf("dispatcher", number, topic)).containsExactly("/forum/" + topic);
        assertThat(linksOf("secretary", number, topic)).containsExactly("/forum/" + topic);
        takeDowns.takeDown(people.as("moderator"), topic, Breach.INSULT, null);
        assertThat(linksOf("dispatcher", number, topic)).isEmpty();
    }

    @Test
    void leadsEverybodyToATopicThatIsPublishedAfterItsCaseWasOpened() {
        Actor second = otherModerator();
        String topic = pending("case-cem", "路灯", "门口有人开赌博，路灯也不亮");
        String number = cases.handToCase(people.as("moderator"), topic, null, handOver(true));
        assertThat(forum.find(topic)).as("a second person looks first").isEmpty();
        assertThat(linksOf("dispatcher", number, topic)).isEmpty();
        moderation.approve(second, topic, null);
        assertThat(linksOf("dispatcher", number, topic)).containsExactly("/forum/" + topic);
    }

    private CaseHandOver handOver(boolean publish) {
        return new CaseHandOver(IncidentKind.FACILITY_FAULT, people.place(), null, publish);
    }

    private List<String> linksOf(String who, String number, String topic) {
        logIn(who);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("cases/" + number);
        return find(Anchor.class).all().stream()
                .filter(link -> link.getText().equals(topic))
                .map(Anchor::getHref)
                .toList();
    }
}
