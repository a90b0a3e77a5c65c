package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.refused;
import static streethub.forum.ForumHub.resident;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** A topic is answered, by a reply or by an office. */
@DemoHubTest
@Import(ForumHub.class)
class AnsweredTopicTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    OfficialAnswers answers;

    @Autowired
    Forum forum;

    @Autowired
    TakeDowns takeDowns;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void aTopicIsNotAnsweredByAReplyThatIsGone() {
        String id = hub.published("gone-anna", "银杏什么时候黄", "想去看");
        String reply = hub.reply("gone-bo", id, "下个月").id();
        moderation.approve(hub.moderator(), reply, null);
        posts.answered(resident("gone-anna"), id, reply);
        assertThat(isAnswered("银杏什么时候黄")).isTrue();
        takeDowns.takeDown(hub.moderator(), reply, Breach.FALSE_CLAIM, null);
        assertThat(isAnswered("银杏什么时候黄")).isFalse();
    }

    private boolean isAnswered(String words) {
        return forum.topics(new TopicFilter(null, words, null), null, 10)
                .items()
                .getFirst()
                .answered();
    }

    @Test
    void staffAnnounceAtOnceAndAnswerOfficially() {
        PostReceipt notice = posts.open(people.as("dispatcher"), ForumHub.topic("announcements", "停水通知", "周三停水"));
        assertThat(notice.state()).isEqualTo(PostState.PUBLISHED);
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> posts.open(people.as("resident"), ForumHub.topic("announcements", "x", "y")));
        String asked = hub.published("fourteen-anna", "水压低", "六楼水压低");
        answers.answer(people.as("dispatcher"), asked, "水务所", "周五检修。");
        OfficialAnswer answer =
                Objects.requireNonNull(forum.topic(asked, null, 10).official());
        assertThat(answer.unit()).isEqualTo("水务所");
        answers.answer(people.as("dispatcher"), asked, " ", "已检修。");
        assertThat(Objects.requireNonNull(forum.topic(asked, null, 10).official())
                        .unit())
                .isEqualTo("德源街道");
        assertThat(forum.topics(new TopicFilter(null, "六楼水压", null), null, 10).items())
                .singleElement()
                .satisfies(topic -> assertThat(topic.officiallyAnswered()).isTrue());
    }
}
