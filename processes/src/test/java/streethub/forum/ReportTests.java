package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.casework.InboxQueue;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Whatever became of an edit meanwhile, readers' reports are about what everybody sees, and somebody looks at that. */
@DemoHubTest
@Import(ForumHub.class)
class ReportTests {

    private static final String SHOWN = "大家看到的";
    private static final String NEWER = "改过的";

    @Autowired
    Posts posts;

    @Autowired
    OwnPosts own;

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationReading desk;

    @Autowired
    Reactions reactions;

    @Autowired
    Forum forum;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void afterARejectedEditTheTextThatIsStillSeenIsLookedAt() {
        Actor other = hub.other();
        String id = withRejectedEdit("report-anna");
        reactions.report(resident("report-reader"), id, Breach.INSULT, "骂人");
        ReviewCase seen = desk.find(hub.moderator(), id);
        assertThat(seen.text()).isEqualTo(SHOWN);
        assertThat(seen.revision()).isEqualTo(1);
        assertThat(seen.rule()).isEqualTo("forum.rule.F14");
        assertThat(seen.cause()).isEqualTo(ReviewCause.REPORTED);
        assertThat(desk.queue(hub.moderator(), InboxQueue.CLAIMABLE, null, 200).items())
                .extracting(ReviewCase::id)
                .as("who rejected the edit may look at the other text")
                .contains(id);
        OwnPost mine = own.find(resident("report-anna"), id);
        assertThat(mine.text()).isEqualTo(NEWER);
        assertThat(mine.reason()).isEqualTo("不实");
        assertThat(mine.appealable()).isTrue();

        moderation.approve(hub.moderator(), id, 1);
        assertThat(shown(id)).isEqualTo(SHOWN);
        assertThat(own.find(resident("report-anna"), id).state()).isEqualTo(PostState.REJECTED);
        assertThat(hub.running(id)).isZero();
        posts.appeal(resident("report-anna"), id, "是真的");
        assertThat(desk.find(other, id).text()).isEqualTo(NEWER);
        moderation.approve(other, id, 2);
        assertThat(shown(id)).isEqualTo(NEWER);
    }

    @Test
    void itGoesFromViewWhereTheReportWasRight() {
        String id = withRejectedEdit("report-bo");
        reactions.report(resident("report-reader"), id, Breach.INSULT, null);
        refused(() -> moderation.reject(hub.moderator(), id, 2, Breach.INSULT, null));
        moderation.reject(hub.moderator(), id, 1, Breach.INSULT, "骂人");
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(own.find(resident("report-bo"), id).appealable()).isTrue();
        assertThat(own.find(resident("report-bo"), id).reason()).isEqualTo("骂人");
        assertThat(hub.running(id)).isZero();
    }

    @Test
    void whatReportsHidIsSeenAgainOnceItIsFoundGood() {
        String id = withRejectedEdit("report-cai");
        reportEnough(id);
        assertThat(hub.isPublic(id)).isFalse();
        moderation.approve(hub.moderator(), id, null);
        assertThat(shown(id)).isEqualTo(SHOWN);
        assertThat(forum.history(id)).extracting(PublishedRevision::text).containsExactly(SHOWN);
    }

    @Test
    void whileTheAuthorOfAnEditIsAskedSomebodyLooksAtWhatIsSeen() {
        String id = withEdit("report-dan");
        moderation.ask(hub.moderator(), id, null, "真的吗？");
        reportEnough(id);
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(desk.find(hub.moderator(), id).text()).isEqualTo(SHOWN);
        refused(() -> moderation.ask(hub.moderator(), id, null, null));
        assertThat(own.find(resident("report-dan"), id).reason()).isEqualTo("真的吗？");
        moderation.approve(hub.moderator(), id, 1);
        assertThat(shown(id)).isEqualTo(SHOWN);
        assertThat(own.find(resident("report-dan"), id).state()).isEqualTo(PostState.ASKED);
        assertThat(hub.running(id)).as("the question still waits").isEqualTo(1);
        hub.fire(id, "IntermediateEvent_AuthorSilent");
        assertThat(shown(id)).isEqualTo(SHOWN);
    }

    @Test
    void anEditThatIsAcceptedMeanwhileEndsTheLookAtTheTextBefore() {
        String id = withEdit("report-eve");
        moderation.proposeEdit(hub.moderator(), id, null, new PostEdit("标题", "商量好的", null, null), null);
        reactions.report(resident("report-reader"), id, Breach.INSULT, null);
        assertThat(hub.running(id)).isEqualTo(2);
        posts.acceptEdit(resident("report-eve"), id);
        assertThat(shown(id)).isEqualTo("商量好的");
        assertThat(hub.running(id)).isZero();
        assertThat(desk.find(hub.moderator(), id).reports()).isEmpty();
        assertThat(forum.history(id)).extracting(PublishedRevision::text).containsExactly("商量好的");
    }

    @Test
    void aPostWhoseAuthorIsAskedWhileItIsSeenIsLookedAtToo() {
        Actor author = people.as("resident");
        String id = posts.open(author, ForumHub.topic("courtyard", "车棚", SHOWN)).id();
        moderation.ask(hub.moderator(), id, null, "哪个车棚？");
        reportEnough(id);
        assertThat(hub.isPublic(id)).isFalse();
        moderation.approve(hub.moderator(), id, null);
        assertThat(own.find(author, id).state()).isEqualTo(PostState.PUBLISHED);
        assertThat(shown(id)).isEqualTo(SHOWN);
        assertThat(hub.running(id)).as("nobody waits for the author any more").isZero();
    }

    @Test
    void whatWasReportedBesideAnEditIsLookedAtOnceTheEditIsRejected() {
        String id = withEdit("report-fei");
        reactions.report(resident("report-reader"), id, Breach.INSULT, "骂人");
        assertThat(desk.find(hub.moderator(), id).text()).isEqualTo(NEWER);
        moderation.reject(hub.moderator(), id, 2, Breach.FALSE_CLAIM, null);
        ReviewCase left = desk.find(hub.moderator(), id);
        assertThat(left.text()).isEqualTo(SHOWN);
        assertThat(left.task()).isNotNull();
        assertThat(left.reports()).containsExactly(new ReviewCase.Reported(Breach.INSULT, "骂人"));
        moderation.reject(hub.moderator(), id, 1, Breach.INSULT, null);
        assertThat(hub.isPublic(id)).isFalse();
    }

    @Test
    void anEditThatIsFoundGoodReplacesWhatWasReportedForGood() {
        String id = withEdit("report-gao");
        reactions.report(resident("report-reader"), id, Breach.INSULT, null);
        moderation.approve(hub.moderator(), id, 2);
        assertThat(hub.running(id)).isZero();
        assertThat(forum.history(id)).extracting(PublishedRevision::text).containsExactly(NEWER);
    }

    @Test
    void whileAnEditWaitsForItsSecondLookTheTextThatIsSeenStaysInTheHistory() {
        hub.other();
        String id = hub.published("report-hua", "标题", SHOWN);
        posts.edit(resident("report-hua"), id, new PostEdit("标题", "楼下赌博", null, null));
        reactions.report(resident("report-reader"), id, Breach.INSULT, null);
        assertThat(moderation.approve(hub.moderator(), id, 2)).isEqualTo(PostState.HELD);
        assertThat(forum.history(id)).extracting(PublishedRevision::text).containsExactly(SHOWN);
        moderation.approve(hub.other(), id, 2);
        assertThat(forum.history(id)).extracting(PublishedRevision::text).containsExactly("楼下赌博");
    }

    private String withEdit(String author) {
        String id = hub.published(author, "标题", SHOWN);
        posts.edit(resident(author), id, new PostEdit("标题", NEWER, null, null));
        return id;
    }

    private String withRejectedEdit(String author) {
        String id = withEdit(author);
        moderation.reject(hub.moderator(), id, 2, Breach.FALSE_CLAIM, "不实");
        return id;
    }

    private void reportEnough(String id) {
        for (String staff : List.of("dispatcher", "secretary", "verifier")) {
            reactions.report(people.as(staff), id, Breach.INSULT, null);
        }
    }

    private String shown(String id) {
        return forum.find(id).orElseThrow().text();
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.CONFLICT));
    }
}
