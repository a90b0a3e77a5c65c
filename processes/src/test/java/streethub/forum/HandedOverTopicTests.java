package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.edit;
import static streethub.forum.ForumHub.refused;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** A topic is a report, and is handed over to become a case. */
@DemoHubTest
@Import(ForumHub.class)
class HandedOverTopicTests {

    @Autowired
    Posts posts;

    @Autowired
    CaseHandOvers cases;

    @Autowired
    ModerationReading desk;

    @Autowired
    OwnPosts own;

    @Autowired
    Forum forum;

    @Autowired
    IncidentReading incidents;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void aReportBecomesACaseThatItsAuthorFollows() {
        Actor author = people.as("resident");
        String id = posts.open(author, ForumHub.topic("ask", "路灯不亮", "3 号楼门口的路灯不亮了"))
                .id();
        String number = cases.handToCase(
                hub.moderator(), id, 1, new CaseHandOver(IncidentKind.FACILITY_FAULT, people.place(), null, false));
        assertThat(own.find(author, id).state()).isEqualTo(PostState.HANDED);
        assertThat(own.find(author, id).caseNumber()).isEqualTo(number);
        assertThat(incidents.find(author, number, null).description()).contains("路灯不亮", id);
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(forum.topicOfCase(number)).isEmpty();
        assertThat(desk.topicOfCase(hub.moderator(), number)).contains(id);
        assertThat(desk.topicOfCase(people.as("dispatcher"), number)).isEmpty();
        assertThat(desk.topicOfCase(author, number)).isEmpty();

        String open = hub.published("ten-anna", "井盖响", "半夜一直响");
        String second = cases.handToCase(
                hub.moderator(), open, null, new CaseHandOver(IncidentKind.FACILITY_FAULT, people.place(), null, true));
        assertThat(forum.topic(open, null, 10).caseNumber()).isEqualTo(second);
        assertThat(forum.topicOfCase(second)).contains(open);
    }

    @Test
    void aTextThatWasWrittenMeanwhileBecomesNoCase() {
        String id = hub.open("unread-anna", "ask", "路灯", "路灯不亮").id();
        posts.edit(resident("unread-anna"), id, edit("路灯", "加我领红包"));
        for (boolean publish : List.of(true, false)) {
            CaseHandOver how = new CaseHandOver(IncidentKind.FACILITY_FAULT, people.place(), null, publish);
            refused(Refusal.Kind.CONFLICT, () -> cases.handToCase(hub.moderator(), id, 1, how));
        }
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(own.find(resident("unread-anna"), id).caseNumber()).isNull();
    }
}
