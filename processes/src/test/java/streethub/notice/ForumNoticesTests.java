package streethub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.forum.Breach;
import streethub.forum.Moderation;
import streethub.forum.NewReply;
import streethub.forum.NewTopic;
import streethub.forum.PostEdit;
import streethub.forum.Posts;
import streethub.forum.Reactions;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.NastyTexts;
import streethub.testing.TestClock.MovableClock;

/** What the box and the mails say of the forum: nothing that waits, and whatever was typed as it was typed. */
@DemoHubTest
class ForumNoticesTests {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final String SECRET = "鹬蚌";

    @Autowired
    NoticeBox box;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Mails mails;

    @Autowired
    NoticeDigest digest;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Reactions reactions;

    @Autowired
    DemoPeople people;

    @Autowired
    MovableClock clock;

    @AfterEach
    void empty() {
        addresses.remove(people.as("neighbour"));
        clock.reset();
    }

    @Test
    void whatIsPendingIsToldToNobodyWhoFollows() {
        Actor follower = withAddress("neighbour");
        String topic = published("box-anna", "公开的话题", "公开的文字");
        reactions.follow(follower, topic, true);
        List<Notice> before = box.page(follower, null, 200).items();

        Actor author = resident("box-bo");
        String waits = reply(author, topic, SECRET);
        String held = reply(author, topic, SECRET + "，赌博");
        String asked = reply(author, topic, SECRET);
        moderation.ask(moderator(), asked, null, SECRET);
        String proposed = reply(author, topic, "改一改");
        moderation.proposeEdit(moderator(), proposed, null, new PostEdit(null, SECRET, null, null), SECRET);
        String rejected = reply(author, topic, SECRET);
        moderation.reject(moderator(), rejected, null, Breach.OFF_TOPIC, SECRET);
        posts.edit(resident("box-anna"), topic, new PostEdit(SECRET, SECRET, List.of(SECRET), null));

        assertThat(box.page(follower, null, 200).items()).isEqualTo(before);
        assertThat(dayLater()).noneMatch(mail -> mail.contains(SECRET) || mail.contains("公开的话题"));

        moderation.approve(moderator(), waits, null);
        assertThat(box.page(follower, null, 200).items()).hasSize(before.size() + 1);
        assertThat(dayLater()).anyMatch(mail -> mail.contains("公开的话题")).noneMatch(mail -> mail.contains(SECRET));
        assertThat(held).isNotEqualTo(waits);
    }

    @Test
    void whateverWasTypedIsTextInAMailAndItsSubjectOneLine() {
        Actor author = withAddress("neighbour");
        for (String typed : NastyTexts.lines()) {
            String title = typed.length() > 100 ? typed.substring(0, 100) : typed;
            String id = posts.open(author, new NewTopic("ask", title, "正文", List.of(), false, List.of()))
                    .id();
            moderation.reject(moderator(), id, null, Breach.OTHER, typed);
            String shown = title.replaceAll("\\s+", " ");
            List<Mail> out = mails.take(1_000);
            assertThat(out).anySatisfy(mail -> {
                assertThat(mail.text()).contains(shown, typed);
                assertThat(mail.subject()).contains(shown).doesNotContain("\n", "\r", "\u2028", "\u2029");
            });
            out.forEach(mails::sent);
        }
    }

    /** What the digest a day later, and all before it, say. */
    private List<String> dayLater() {
        clock.forward(Duration.between(
                clock.instant(),
                LocalDate.now(clock)
                        .plusDays(1)
                        .atTime(LocalTime.of(19, 0))
                        .atZone(clock.getZone())
                        .toInstant()));
        digest.write();
        List<String> said = new ArrayList<>();
        for (Mail mail : mails.take(1_000)) {
            said.add(mail.subject() + "\n" + mail.text());
            mails.sent(mail);
        }
        return said;
    }

    private Actor withAddress(String who) {
        Actor actor = people.as(who);
        addresses.propose(actor, who + "@example.org");
        List<Mail> codes = mails.take(1_000);
        Matcher code = CODE.matcher(codes.getLast().text());
        assertThat(code.find()).isTrue();
        addresses.confirm(actor, code.group());
        codes.forEach(mails::sent);
        return actor;
    }

    private Actor moderator() {
        return people.as("moderator");
    }

    private String published(String who, String title, String text) {
        String id = posts.open(resident(who), new NewTopic("ask", title, text, List.of(), false, List.of()))
                .id();
        moderation.approve(moderator(), id, null);
        return id;
    }

    private String reply(Actor author, String topic, String text) {
        return posts.reply(author, topic, new NewReply(text, null, false, List.of()))
                .id();
    }

    private static Actor resident(String name) {
        return new Actor(name, "名字" + name, Set.of(Role.RESIDENT), null);
    }
}
