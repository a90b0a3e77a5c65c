package streethub.ui.incident;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.stereotype.Service;
import streethub.forum.Forum;
import streethub.forum.ModerationReading;
import streethub.identity.CurrentActor;

/** The way from a case to the topic that it came from: to the forum, or to the desk for who reviews an unpublished one. */
@Service
class CaseTopic {

    private final Forum forum;
    private final ModerationReading reading;
    private final CurrentActor current;

    CaseTopic(Forum forum, ModerationReading reading, CurrentActor current) {
        this.forum = forum;
        this.reading = reading;
        this.current = current;
    }

    Optional<Anchor> draw(String caseNumber) {
        return forum.topicOfCase(caseNumber).map(CaseTopic::inTheForum).or(() -> reading.topicOfCase(
                        current.get(), caseNumber)
                .map(topic -> new Anchor("moderation?post=" + topic, topic)));
    }

    private static Anchor inTheForum(String topic) {
        Anchor link = new Anchor("/forum/" + topic, topic);
        link.setRouterIgnore(true);
        return link;
    }
}
