package streethub.ui.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.forum.BoardView;
import streethub.forum.Breach;
import streethub.forum.NewTopic;
import streethub.forum.PostEdit;
import streethub.forum.PostState;
import streethub.ui.ForumDeskTest;

/** A moderator at the desk, by keyboard and otherwise. */
class ModerationTests extends ForumDeskTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aClearPostTakesOneKeyAndIsSentWhenTheModeratorLeaves() {
        String id = pending("desk-anna", "晨练", "哪里可以晨练");
        at(id);
        assertThat(page()).contains("晨练", "哪里可以晨练", "F-10 先审后发", "公开过 0 帖");
        hit(Key.KEY_A);
        assertThat(forum.find(id)).as("nothing is sent yet").isEmpty();
        assertThat(page()).contains("通过：晨练。10 秒后发出");
        UI.getCurrent().navigate("inbox");
        assertThat(forum.find(id)).isPresent();
    }

    @Test
    void whatIsUndoneWasNeverPublished() {
        String id = pending("desk-bo", "撤销试试", "看看能不能撤销");
        at(id);
        hit(Key.KEY_A);
        hit(Key.KEY_U);
        assertThat(notice()).contains("已撤销，没有发出");
        UI.getCurrent().navigate("inbox");
        assertThat(forum.find(id)).isEmpty();
        assertThat(state("desk-bo", id)).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void afterTenSecondsItIsSentByItselfAndCannotBeUndone() {
        String id = pending("desk-cy", "等十秒", "过十秒就发出");
        at(id);
        hit(Key.KEY_A);
        until(() -> forum.find(id).isPresent());
        until(() -> !find(UndoBar.class).exists());
        hit(Key.KEY_U);
        assertThat(notice()).contains("没有可以撤销的");
        assertThat(forum.find(id)).isPresent();
    }

    @Test
    void aPostIsRejectedByAReasonOrByWords() {
        String id = pending("desk-di", "卖东西", "便宜卖");
        at(id);
        hit(Key.KEY_R);
        ShortcutsKt._fireShortcut(find(Div.class).withClassName("mod-reasons").single(), Key.DIGIT_1);
        leave();
        assertThat(own.find(resident("desk-di"), id).breach()).isEqualTo(Breach.ADVERTISING);
        String other = pending("desk-di", "说不清", "什么");
        at(other);
        hit(Key.KEY_R);
        press("按所写的退回");
        assertThat(notice()).contains("请选一个理由");
        write("写给作者的话（可不填）", "请说清楚要问什么");
        press("按所写的退回");
        leave();
        assertThat(own.find(resident("desk-di"), other).reason()).isEqualTo("请说清楚要问什么");
        assertThat(state("desk-di", other)).isEqualTo(PostState.REJECTED);
    }

    @Test
    void wordsAreChangedAndTheAuthorIsAskedToAgree() {
        String id = pending("desk-eve", "傻瓜", "修相机");
        at(id);
        hit(Key.KEY_E);
        test(find(TextField.class).withLabel("标题").single()).setValue("相机哪里修");
        write("为什么这样改（可不填）", "换个说法");
        press("请作者同意");
        leave();
        assertThat(Objects.requireNonNull(own.find(resident("desk-eve"), id).proposal())
                        .title())
                .isEqualTo("相机哪里修");
    }

    @Test
    void noOtherTextIsProposedForWhatTwoHaveToLookAt() {
        String id = pending("desk-held", "反映一件事", "楼下有人赌博");
        at(id);
        hit(Key.KEY_E);
        assertThat(find(ProposeDialog.class).exists()).isFalse();
        assertThat(page()).contains("通过（A）").doesNotContain("（E）");
    }

    @Test
    void ofAPostWhoseEditWasRejectedTheReportedTextIsLookedAtAlone() {
        String id = published("desk-told", "集市", "周日赶集");
        posts.edit(resident("desk-told"), id, new PostEdit("集市", "周一赶集", null, null));
        moderation.reject(people.as("moderator"), id, null, Breach.FALSE_CLAIM, null);
        reactions.report(resident("desk-reader"), id, Breach.INSULT, "不对");
        at(id);
        assertThat(page()).contains("周日赶集", "通过（A）").doesNotContain("周一赶集", "（E）", "问作者");
        hit(Key.KEY_A);
        leave();
        assertThat(reading.find(people.as("moderator"), id).reports()).isEmpty();
        assertThat(state("desk-told", id)).isEqualTo(PostState.REJECTED);
    }

    @Test
    void theAuthorIsAskedAndATopicIsMoved() {
        String id = pending("desk-flo", "那件事", "怎么样了");
        at(id);
        press("移到别的版块");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<BoardView> to = find(RadioButtonGroup.class).single();
        to.setValue(forum.board("discuss"));
        press("移到别的版块");
        assertThat(notice()).contains("已移到“邻里话题”");
        assertThat(reading.find(people.as("moderator"), id).board()).isEqualTo("discuss");
        at(id);
        press("问作者");
        write("要问什么（可不填）", "哪件事？");
        press("问作者");
        leave();
        assertThat(own.find(resident("desk-flo"), id).reason()).isEqualTo("哪件事？");
    }

    @Test
    void aTopicThatIsAReportBecomesACase() {
        String id = pending("desk-gus", "路灯不亮", "三号楼门口");
        at(id);
        press("转为案件");
        test(find(TextField.class).withLabel("具体地址（可不填）").single()).setValue("三号楼门口");
        press("立案");
        assertThat(notice()).contains("已转为案件");
        String number =
                Objects.requireNonNull(reading.find(people.as("moderator"), id).caseNumber());
        assertThat(page()).contains(number);
        assertThat(forum.topic(id, null, 1).caseNumber()).isEqualTo(number);
    }

    @Test
    void aPublishedPostIsTakenDownAtOnce() {
        String id = published("desk-rex", "撤下试试", "卖假证");
        at(id);
        press("撤下");
        press("按所写的撤下");
        assertThat(notice()).contains("请选一个理由");
        assertThat(forum.find(id)).isPresent();
        write("写给作者的话（可不填）", "不能买卖证件");
        press("按所写的撤下");
        assertThat(notice()).contains("已撤下，作者会看到原因");
        assertThat(forum.find(id)).isEmpty();
        assertThat(own.find(resident("desk-rex"), id).reason()).isEqualTo("不能买卖证件");
        assertThat(page()).doesNotContain("按所写的撤下");
    }

    @Test
    void whatIsMarkedTheRecordAndWhatIsLikeItStandBesideTheText() {
        published("desk-hal", "小区停车位怎么分", "停车位不够");
        String id = pending("desk-ivy", "停车位怎么分", "要的加微信，<b>便宜</b>");
        at(id);
        assertThat(find(Span.class).withClassName("mod-mark").all())
                .extracting(Span::getText)
                .contains("加微信");
        assertThat(page()).contains("<b>便宜</b>", "相近的话题", "小区停车位怎么分");
    }

    @Test
    void anAnonymousAuthorIsTurnedUpWithAReasonAlone() {
        String id = posts.open(resident("desk-jo"), new NewTopic("ask", "不便具名", "楼上太吵", List.of(), true, List.of()))
                .id();
        at(id);
        assertThat(page()).contains("匿名").doesNotContain("名字desk-jo");
        press("查看姓名");
        press("查看姓名");
        assertThat(notice()).contains("必填");
        write("为什么要知道是谁写的", "噪声投诉核实");
        press("查看姓名");
        assertThat(page()).contains("名字desk-jo（desk-jo）");
    }

    @Test
    void oneGoesThroughTheListByKey() {
        pending("desk-kit", "第一个", "一");
        pending("desk-kit", "第二个", "二");
        logIn("moderator");
        open("moderation");
        String first = shown();
        hit(Key.KEY_J);
        String second = shown();
        assertThat(second).isNotEqualTo(first);
        hit(Key.KEY_K);
        assertThat(shown()).isEqualTo(first);
        hit(Key.KEY_K);
        assertThat(shown()).isEqualTo(first);
    }

    @Test
    void whatWaitsBehindTheFirstFiftyComesByPressAndByKey() {
        List<String> ids = IntStream.range(0, 104)
                .mapToObj(n -> pending("desk-many", "很多" + n, "第" + n))
                .toList();
        try {
            logIn("moderator");
            open("moderation");
            assertThat(page()).contains("待审 50 以上");
            assertThat(rows()).isEqualTo(50);
            press("再看 50 帖");
            assertThat(rows()).isEqualTo(100);
            List<String> order = find(Anchor.class).withClassName("desk-row").all().stream()
                    .map(Anchor::getHref)
                    .toList();
            UI.getCurrent()
                    .navigate(
                            "moderation",
                            QueryParameters.fromString(order.getLast().substring("moderation?".length())));
            String last = shown();
            hit(Key.KEY_J);
            assertThat(rows()).isGreaterThan(103);
            assertThat(shown()).isNotEqualTo(last);
            assertThat(page()).doesNotContain("再看 50 帖");
        } finally {
            ids.forEach(id -> moderation.reject(people.as("moderator"), id, null, Breach.DUPLICATE, null));
        }
    }

    private int rows() {
        return find(Anchor.class).withClassName("desk-row").all().size();
    }

    @Test
    void whoIsSecondIsToldAndTheirDecisionIsNone() {
        String id = pending("desk-lou", "两个人", "同时看");
        at(id);
        hit(Key.KEY_A);
        moderation.reject(otherModerator(), id, null, Breach.DUPLICATE, null);
        leave();
        assertThat(forum.find(id)).isEmpty();
        assertThat(state("desk-lou", id)).isEqualTo(PostState.REJECTED);
        until(() -> find(Notification.class).exists());
    }

    @Test
    void aTextThatWasWrittenAnewIsNotApprovedUnseen() {
        String id = pending("desk-max", "旧标题", "旧的");
        at(id);
        hit(Key.KEY_A);
        posts.edit(resident("desk-max"), id, new PostEdit("新标题", "新的", List.of(), List.of()));
        leave();
        assertThat(forum.find(id)).isEmpty();
        assertThat(state("desk-max", id)).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void severalOfTrustedAuthorsAreApprovedAtOnce() {
        for (int i = 0; i < 10; i++) {
            published("desk-ned", "第" + i, "好好说话" + i);
        }
        jdbc.sql("update forum_post set published_at = published_at - interval '60 days' where author = 'desk-ned'")
                .update();
        String one = pending("desk-ned", "可信一", "一");
        String two = pending("desk-ned", "可信二", "二");
        logIn("moderator");
        open("moderation");
        assertThat(page()).contains("可信作者");
        find(Checkbox.class).all().forEach(tick -> test(tick).click());
        press("通过选中的 2 帖");
        assertThat(forum.find(one)).isEmpty();
        leave();
        assertThat(forum.find(one)).isPresent();
        assertThat(forum.find(two)).isPresent();
    }

    @Test
    void whatATrustedAuthorWritesWithinTheTenSecondsDoesNotPassUnread() {
        for (int i = 0; i < 10; i++) {
            published("desk-olo", "第" + i, "好好说话" + i);
        }
        jdbc.sql("update forum_post set published_at = published_at - interval '60 days' where author = 'desk-olo'")
                .update();
        String id = pending("desk-olo", "可信三", "看过的");
        at(id);
        test(find(Checkbox.class).all().getFirst()).click();
        press("通过选中的 1 帖");
        posts.edit(resident("desk-olo"), id, new PostEdit("可信三", "没有看过的", null, null));
        leave();
        assertThat(forum.find(id)).isEmpty();
        assertThat(state("desk-olo", id)).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void theInboxOpensAReviewTooAndItsFormDecides() {
        String id = pending("desk-pat", "从任务里看", "也能审");
        logIn("moderator");
        open("inbox?case=" + id);
        assertThat(page()).contains("从任务里看", "也能审", "审核帖子");
        press("通过");
        assertThat(forum.find(id)).isPresent();
    }

    @Test
    void whatIsNotInOnesScopeIsNotShown() {
        String id = pending("desk-quin", "别处", "看不到");
        logIn("secretary");
        open("moderation?post=" + id);
        assertThat(page()).doesNotContain("看不到");
    }

    private void at(String id) {
        logIn("moderator");
        open("moderation?post=" + id);
    }

    /** A key, with the focus on the desk. */
    private void hit(Key key) {
        ShortcutsKt._fireShortcut(find(ModerationView.class).single(), key);
    }

    private void leave() {
        UI.getCurrent().navigate("me");
    }

    /** Number of the post that is read. */
    private String shown() {
        return find(Span.class).all().stream()
                .map(Span::getText)
                .filter(text -> text.matches("F\\d{8}-\\d{4}-\\d"))
                .findFirst()
                .orElseThrow();
    }
}
