package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.casework.InboxQueue;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** The ways a post goes that a citizen would name. */
@DemoHubTest
@Import(ForumHub.class)
class PostWalkTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    CaseHandOvers cases;

    @Autowired
    TopicMoves moves;

    @Autowired
    OfficialAnswers answers;

    @Autowired
    AnonymousAuthors authors;

    @Autowired
    ModerationReading desk;

    @Autowired
    OwnPosts own;

    @Autowired
    Forum forum;

    @Autowired
    TakeDowns takeDowns;

    @Autowired
    Reactions reactions;

    @Autowired
    IncidentReading incidents;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void aQuestionIsLookedAtFirstAndThenEverybodySeesItAndAnswers() {
        PostReceipt asked = hub.open("one-anna", "ask", "社保怎么转？", "从外地转来，要什么材料？");
        assertThat(asked.state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(asked.id()).matches("F\\d{8}-\\d{4}-\\d");
        assertThat(hub.isPublic(asked.id())).isFalse();
        assertThat(hub.told(asked.id())).isEmpty();
        assertThat(own.find(resident("one-anna"), asked.id()).rule()).isEqualTo("forum.rule.F10");

        assertThat(desk.queue(hub.moderator(), InboxQueue.CLAIMABLE, null, 200).items())
                .filteredOn(entry -> entry.id().equals(asked.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.cause()).isEqualTo(ReviewCause.SUBMITTED));
        assertThat(moderation.approve(hub.moderator(), asked.id(), 1)).isEqualTo(PostState.PUBLISHED);
        assertThat(hub.steps(asked.id())).containsExactly("SUBMITTED", "ASKED_MODERATOR", "APPROVED", "PUBLISHED");
        TopicPage page = forum.topic(asked.id(), null, 10);
        assertThat(page.title()).isEqualTo("社保怎么转？");
        assertThat(page.opening().authorName()).isEqualTo("名字one-anna");
        assertThat(hub.running(asked.id())).isZero();

        PostReceipt answer = hub.reply("one-bo", asked.id(), "带身份证就行");
        assertThat(answer.state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(forum.topic(asked.id(), null, 10).replies().items()).isEmpty();
        moderation.approve(hub.moderator(), answer.id(), null);
        TopicPage answered = forum.topic(asked.id(), null, 10);
        assertThat(answered.replies().items()).extracting(PostView::id).containsExactly(answer.id());
        assertThat(answered.replyCount()).isEqualTo(1);
        assertThat(hub.told(answer.id()))
                .filteredOn(PostPublished.class::isInstance)
                .extracting(event -> ((PostPublished) event).followers())
                .containsExactly(List.of("one-anna"));

        posts.answered(resident("one-anna"), asked.id(), answer.id());
        assertThat(forum.topic(asked.id(), null, 10).answeredBy()).isEqualTo(answer.id());
    }

    @Test
    void aRejectionSaysWhyAndTheAuthorWritesItAnew() {
        String id = hub.open("two-anna", "ask", "找人", "大家看看").id();
        moderation.reject(hub.moderator(), id, null, Breach.OFF_TOPIC, "请说清楚要问什么");
        OwnPost rejected = own.find(resident("two-anna"), id);
        assertThat(rejected.state()).isEqualTo(PostState.REJECTED);
        assertThat(rejected.breach()).isEqualTo(Breach.OFF_TOPIC);
        assertThat(rejected.reason()).isEqualTo("请说清楚要问什么");
        assertThat(rejected.text()).isEqualTo("大家看看");
        assertThat(hub.running(id)).isZero();

        posts.edit(resident("two-anna"), id, edit("找社区活动室", "活动室几点开门？"));
        assertThat(own.find(resident("two-anna"), id).state()).isEqualTo(PostState.IN_REVIEW);
        moderation.approve(hub.moderator(), id, 2);
        assertThat(forum.topic(id, null, 10).opening().text()).isEqualTo("活动室几点开门？");
        assertThat(forum.history(id)).extracting(PublishedRevision::number).containsExactly(2);
        assertThat(own.find(resident("two-anna"), id).reason()).isNull();
    }

    @Test
    void anAppealGoesToAnotherPersonThanWhoDecided() {
        Actor other = hub.other();
        String id = hub.open("three-anna", "ask", "电梯", "电梯又坏了").id();
        moderation.reject(hub.moderator(), id, null, null, "重复");
        posts.appeal(resident("three-anna"), id, "这是另一部电梯");
        assertThat(desk.find(other, id).appeal()).isEqualTo("这是另一部电梯");
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), id, null));
        assertThat(desk.queue(hub.moderator(), InboxQueue.CLAIMABLE, null, 200).items())
                .extracting(ReviewCase::id)
                .doesNotContain(id);
        moderation.reject(other, id, null, Breach.DUPLICATE, null);
        refused(Refusal.Kind.CONFLICT, () -> posts.appeal(resident("three-anna"), id, "再看看"));
        assertThat(own.find(resident("three-anna"), id).appealable()).isFalse();
    }

    @Test
    void aSevereWordHoldsThePostUntilTwoHaveLooked() {
        Actor other = hub.other();
        PostReceipt held = hub.open("four-anna", "ask", "反映一件事", "楼下有人赌 博，很吵");
        assertThat(held.state()).isEqualTo(PostState.HELD);
        assertThat(desk.find(other, held.id()).marks()).contains(new Mark(Mark.Kind.SEVERE_WORD, false, 4, 7));
        assertThat(moderation.approve(hub.moderator(), held.id(), null)).isEqualTo(PostState.HELD);
        assertThat(hub.isPublic(held.id())).isFalse();
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), held.id(), null));
        assertThat(moderation.approve(other, held.id(), null)).isEqualTo(PostState.PUBLISHED);
        assertThat(hub.isPublic(held.id())).isTrue();
    }

    @Test
    void nobodyPublishesWhatIsHeldAloneByProposingAnotherText() {
        String held = hub.open("alone-anna", "ask", "反映一件事", "楼下有人赌博").id();
        refused(
                Refusal.Kind.CONFLICT,
                () -> moderation.proposeEdit(hub.moderator(), held, 1, edit("反映一件事", "楼下有人赌博"), null));
        assertThat(hub.post(held).state()).isEqualTo(PostState.HELD);
        String harmless = hub.open("alone-anna", "ask", "问一件事", "楼下吵").id();
        refused(
                Refusal.Kind.CONFLICT,
                () -> moderation.proposeEdit(hub.moderator(), harmless, 1, edit("问一件事", "楼下赌博，吵"), null));
        assertThat(hub.post(harmless).proposed()).isNull();
    }

    @Test
    void theSecondWhoLooksMayRefuse() {
        Actor other = hub.other();
        String id = hub.open("five-anna", "ask", "问一下", "哪里可以百家乐").id();
        moderation.approve(hub.moderator(), id, null);
        moderation.reject(other, id, null, Breach.ILLEGAL, null);
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(hub.running(id)).isZero();
    }

    @Test
    void aLateReviewGoesOnToTheSecretaryOrWhoAnswersForTheBoard() {
        String id = hub.open("six-anna", "ask", "没人看", "还没有人看").id();
        hub.fire(id, "BoundaryEvent_ReviewOverdue");
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), id, null));
        moderation.approve(people.as("admin"), id, null);
        assertThat(hub.isPublic(id)).isTrue();
        assertThat(hub.steps(id)).contains("ESCALATED");
    }

    @Test
    void theAuthorIsAskedAndWritesItAnewOrTheQuestionLapses() {
        String asked = hub.open("seven-anna", "ask", "一个问题", "这个怎么办").id();
        moderation.ask(hub.moderator(), asked, null, "“这个”指什么？");
        assertThat(own.find(resident("seven-anna"), asked).reason()).isEqualTo("“这个”指什么？");
        posts.edit(resident("seven-anna"), asked, edit("居住证怎么办", "居住证在哪里办"));
        moderation.approve(hub.moderator(), asked, null);
        assertThat(hub.isPublic(asked)).isTrue();

        String silent = hub.open("seven-bo", "ask", "另一个问题", "那个怎么办").id();
        moderation.ask(hub.moderator(), silent, null, null);
        hub.fire(silent, "IntermediateEvent_AuthorSilent");
        assertThat(own.find(resident("seven-bo"), silent).state()).isEqualTo(PostState.REJECTED);
        assertThat(own.find(resident("seven-bo"), silent).rule()).isEqualTo("forum.rule.F12");
        assertThat(hub.running(silent)).isZero();
    }

    @Test
    void aProposedEditIsPublishedOnceItsAuthorAccepts() {
        String id = hub.open("eight-anna", "ask", "傻瓜相机哪里修", "老街有修的吗").id();
        moderation.proposeEdit(hub.moderator(), id, 1, edit("相机哪里修", "老街有修相机的吗？"), "换个说法");
        OwnPost seen = own.find(resident("eight-anna"), id);
        assertThat(seen.state()).isEqualTo(PostState.ASKED);
        assertThat(seen.proposal()).isEqualTo(new OwnPost.Proposal("相机哪里修", List.of(), "老街有修相机的吗？"));
        assertThat(hub.isPublic(id)).isFalse();
        posts.acceptEdit(resident("eight-anna"), id);
        assertThat(forum.topic(id, null, 10).title()).isEqualTo("相机哪里修");
        refused(Refusal.Kind.CONFLICT, () -> posts.acceptEdit(resident("eight-anna"), id));
        assertThat(hub.running(id)).isZero();
    }

    @Test
    void numbersInProposedTagsAreMaskedToo() {
        String id = hub.open("tags-anna", "ask", "转让", "转让一张月票").id();
        PostEdit proposal = new PostEdit("转让", "转让一张月票", List.of("13800001234"), null);
        moderation.proposeEdit(hub.moderator(), id, 1, proposal, null);
        assertThat(Objects.requireNonNull(own.find(resident("tags-anna"), id).proposal())
                        .tags())
                .containsExactly("138****1234");
    }

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
    void anEditOfAPublishedTopicWaitsWhileWhatWasPublishedStays() {
        String id = hub.published("nine-anna", "跳蚤市场", "周日还开吗");
        PostReceipt edited = posts.edit(resident("nine-anna"), id, edit("跳蚤市场改期", "听说改到下周，http://example.com"));
        assertThat(edited.state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(forum.topic(id, null, 10).title()).isEqualTo("跳蚤市场");
        assertThat(desk.find(hub.moderator(), id).publishedText()).isEqualTo("周日还开吗");
        moderation.reject(hub.moderator(), id, null, Breach.FALSE_CLAIM, null);
        assertThat(forum.topic(id, null, 10).opening().text()).isEqualTo("周日还开吗");
        posts.edit(resident("nine-anna"), id, edit("跳蚤市场", "周日几点开"));
        moderation.approve(hub.moderator(), id, null);
        PostView now = forum.topic(id, null, 10).opening();
        assertThat(now.text()).isEqualTo("周日几点开");
        assertThat(now.editedAt()).isNotNull();
        assertThat(forum.history(id)).extracting(PublishedRevision::number).containsExactly(3, 1);
    }

    @Test
    void whatAnEditDoesNotNameStaysAsItIs() {
        NewTopic topic = new NewTopic("ask", "带标签的", "第一稿", List.of("标签一"), false, List.of());
        String id = posts.open(resident("stays-anna"), topic).id();
        posts.edit(resident("stays-anna"), id, new PostEdit("带标签的", "第二稿", null, null));
        assertThat(own.find(resident("stays-anna"), id).tags()).containsExactly("标签一");
        posts.edit(resident("stays-anna"), id, edit("带标签的", "第三稿"));
        assertThat(own.find(resident("stays-anna"), id).tags()).isEmpty();
    }

    @Test
    void anAuthorDoesNotLearnWhatReadersReported() {
        String id = hub.published("told-anna", "话题", "话");
        reactions.report(resident("told-bo"), id, Breach.INSULT, "我是楼上的，他骂我");
        assertThat(own.timeline(resident("told-anna"), id))
                .filteredOn(step -> step.step().equals("REPORTED"))
                .singleElement()
                .satisfies(step -> assertThat(step.words()).isNull());
        assertThat(desk.find(hub.moderator(), id).reports().getFirst().words()).contains("楼上");
    }

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

    @Test
    void aMovedTopicIsLookedAtWhereItBelongs() {
        String id = hub.open("eleven-anna", "ask", "周末爬山", "有人一起去吗").id();
        moves.move(hub.moderator(), id, "discuss");
        assertThat(desk.find(hub.moderator(), id).board()).isEqualTo("discuss");
        moderation.approve(hub.moderator(), id, null);
        assertThat(forum.topic(id, null, 10).board().id()).isEqualTo("discuss");
        moves.move(hub.moderator(), id, "ask");
        assertThat(forum.topic(id, null, 10).board().id()).isEqualTo("ask");
    }

    @Test
    void enoughReportsHideAPostUntilSomebodyHasLooked() {
        String id = hub.published("twelve-anna", "一个话题", "有人不喜欢");
        reactions.report(resident("twelve-new1"), id, Breach.INSULT, null);
        reactions.report(resident("twelve-new2"), id, Breach.INSULT, null);
        reactions.report(resident("twelve-new3"), id, Breach.INSULT, "骂人");
        assertThat(hub.isPublic(id)).isTrue();
        assertThat(desk.find(hub.moderator(), id).reports()).hasSize(3);
        for (String staff : List.of("dispatcher", "secretary", "verifier")) {
            reactions.report(people.as(staff), id, Breach.INSULT, null);
        }
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(own.find(resident("twelve-anna"), id).state()).isEqualTo(PostState.HIDDEN);
        assertThat(hub.running(id)).isEqualTo(1);
        moderation.approve(hub.moderator(), id, null);
        assertThat(hub.isPublic(id)).isTrue();
        assertThat(own.find(resident("twelve-anna"), id).state()).isEqualTo(PostState.PUBLISHED);
        refused(Refusal.Kind.CONFLICT, () -> reactions.report(resident("twelve-new1"), id, Breach.INSULT, null));
    }

    @Test
    void aReportedPostThatIsRejectedGoesFromViewWithItsReply() {
        String topic = hub.published("thirteen-anna", "再一个话题", "好好说话");
        String reply = hub.reply("thirteen-bo", topic, "凭什么").id();
        moderation.approve(hub.moderator(), reply, null);
        reactions.report(resident("thirteen-anna"), reply, Breach.INSULT, null);
        moderation.reject(hub.moderator(), reply, null, Breach.INSULT, null);
        TopicPage page = forum.topic(topic, null, 10);
        assertThat(page.replies().items()).isEmpty();
        assertThat(page.replyCount()).isZero();
    }

    @Test
    void aPublishedPostIsTakenDownInOneStepAndItsAuthorAppeals() {
        String id = hub.published("down-anna", "拆台的话题", "卖假证的");
        String reply = hub.reply("down-bo", id, "加我").id();
        moderation.approve(hub.moderator(), reply, null);
        refused(Refusal.Kind.FORBIDDEN, () -> takeDowns.takeDown(resident("down-bo"), id, Breach.ILLEGAL, null));
        refused(Refusal.Kind.FORBIDDEN, () -> takeDowns.takeDown(people.as("secretary"), id, Breach.ILLEGAL, null));
        refused(Refusal.Kind.INVALID, () -> takeDowns.takeDown(hub.moderator(), id, null, " "));
        assertThat(hub.isPublic(id)).isTrue();

        takeDowns.takeDown(hub.moderator(), reply, Breach.ADVERTISING, null);
        assertThat(forum.topic(id, null, 10).replyCount()).isZero();
        takeDowns.takeDown(hub.moderator(), id, Breach.ILLEGAL, "不能买卖证件");
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(forum.topics(new TopicFilter(null, "拆台", null), null, 10).items())
                .isEmpty();
        assertThat(forum.feed("ask")).noneMatch(entry -> entry.toString().contains(id));
        refused(Refusal.Kind.CONFLICT, () -> takeDowns.takeDown(hub.other(), id, Breach.ILLEGAL, null));
        OwnPost seen = own.find(resident("down-anna"), id);
        assertThat(seen.state()).isEqualTo(PostState.REJECTED);
        assertThat(seen.reason()).isEqualTo("不能买卖证件");
        assertThat(seen.appealable()).isTrue();
        assertThat(hub.told(id)).last().satisfies(told -> assertThat(told.toString())
                .contains("takenDown=true"));

        posts.appeal(resident("down-anna"), id, "我是问的，不是卖");
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), id, null));
        moderation.approve(hub.other(), id, null);
        assertThat(hub.isPublic(id)).isTrue();
        takeDowns.takeDown(hub.moderator(), id, null, "又改成卖了");
        assertThat(own.find(resident("down-anna"), id).appealable()).isTrue();
        posts.edit(resident("down-anna"), id, edit("办证", "证件在哪里办"));
        moderation.approve(hub.moderator(), id, null);
        assertThat(forum.topic(id, null, 10).title()).isEqualTo("办证");
    }

    @Test
    void whatWasInReviewAboutAPostThatIsTakenDownIsOff() {
        String id = hub.published("off-anna", "还在改的", "第一稿");
        posts.edit(resident("off-anna"), id, edit("还在改的", "第二稿 http://example.com"));
        assertThat(hub.running(id)).isEqualTo(1);
        takeDowns.takeDown(hub.moderator(), id, Breach.OFF_TOPIC, null);
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(hub.running(id)).isZero();
        assertThat(desk.find(hub.moderator(), id).visible()).isFalse();
        refused(Refusal.Kind.CONFLICT, () -> moderation.approve(hub.moderator(), id, null));
    }

    @Test
    void aBoardReviewedAfterwardsShowsAtOnceAndTakesDownLater() {
        Actor resident = people.as("resident");
        PostReceipt receipt = posts.open(resident, ForumHub.topic("courtyard", "车棚", "车棚漏雨"));
        assertThat(receipt.state()).isEqualTo(PostState.PUBLISHED);
        assertThat(hub.isPublic(receipt.id())).isTrue();
        assertThat(hub.running(receipt.id())).isEqualTo(1);
        moderation.reject(hub.moderator(), receipt.id(), null, Breach.DUPLICATE, null);
        assertThat(hub.isPublic(receipt.id())).isFalse();
        refused(Refusal.Kind.FORBIDDEN, () -> posts.open(resident("stranger"), ForumHub.topic("courtyard", "x", "y")));
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

    @Test
    void whoTakesAPostBackIsSeenNoMore() {
        String pending = hub.open("fifteen-anna", "ask", "算了", "不问了").id();
        posts.withdraw(resident("fifteen-anna"), pending);
        assertThat(hub.running(pending)).isZero();
        refused(Refusal.Kind.CONFLICT, () -> moderation.approve(hub.moderator(), pending, null));
        String open = hub.published("fifteen-anna", "算了吧", "真的不问了");
        posts.withdraw(resident("fifteen-anna"), open);
        assertThat(hub.isPublic(open)).isFalse();
    }

    @Test
    void anAnonymousAuthorIsKnownToStaffWithAReasonAlone() {
        NewTopic topic = new NewTopic("ask", "不便具名", "楼上太吵", List.of(), true, List.of());
        String id = posts.open(resident("sixteen-anna"), topic).id();
        assertThat(desk.find(hub.moderator(), id).authorName()).isNull();
        assertThat(desk.timeline(hub.moderator(), id))
                .noneMatch(step -> step.actorName().contains("anna"));
        refused(Refusal.Kind.INVALID, () -> authors.reveal(hub.moderator(), id, " "));
        assertThat(authors.reveal(hub.moderator(), id, "噪声投诉核实").username()).isEqualTo("sixteen-anna");
        assertThat(hub.steps(id)).contains("REVEALED");
        moderation.approve(hub.moderator(), id, null);
        assertThat(forum.topic(id, null, 10).opening().authorName()).isNull();
    }

    private static PostEdit edit(String title, String text) {
        return new PostEdit(title, text, List.of(), List.of());
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
