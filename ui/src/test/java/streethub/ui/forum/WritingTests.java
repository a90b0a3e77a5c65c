package streethub.ui.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import streethub.forum.BoardView;
import streethub.forum.Breach;
import streethub.forum.OwnPost;
import streethub.forum.PostEdit;
import streethub.forum.PostState;
import streethub.forum.TopicPage;
import streethub.ui.ForumDeskTest;

/** Taking part in the forum: writing, and what becomes of what one wrote. */
class WritingTests extends ForumDeskTest {

    private static final String TEXT = "正文";

    @Test
    void aTopicIsOpenedWithTagsAPhotoAndWithoutAName() throws IOException {
        as("write-anna");
        open("forum/new?board=ask");
        fill("标题", "活动室几点开门？");
        fill("标签（可不填）", "活动室 #开门");
        write(TEXT, "听说改了：\n\n- 周一？\n- <b>周二</b>？");
        press("预览");
        assertThat(page()).contains("发布后是这个样子");
        assertThat(texts()).contains("<li>周一？</li>", "&lt;b&gt;周二");
        UploadTester<Upload> upload = test(find(Upload.class).single());
        upload.upload("photo.jpg", "image/jpeg", jpeg());
        roundTrip();
        find(Checkbox.class).single().setValue(true);
        press("提交");
        OwnPost post = newest("write-anna");
        assertThat(post.title()).isEqualTo("活动室几点开门？");
        assertThat(post.tags()).containsExactly("活动室", "开门");
        assertThat(post.photos()).hasSize(1);
        assertThat(post.anonymous()).isTrue();
        assertThat(post.state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(page()).contains("◆ 审核中", "审核员看过后就公开", post.id());
    }

    @Test
    void onlyBoardsAreOfferedOnWhichOneMayWrite() {
        as("write-bo");
        open("forum/new");
        assertThat(boards()).containsExactly("有问必答", "邻里话题");
        logIn("resident");
        open("forum/new");
        assertThat(boards()).hasSize(3).doesNotContain("通知公告");
        logIn("dispatcher");
        open("forum/new");
        assertThat(boards()).contains("通知公告");
    }

    @Test
    void aRefusalAReloadAndAnotherLanguageLoseNothing() {
        as("write-cy");
        open("forum/new?board=discuss");
        write(TEXT, "先写了正文");
        press("提交");
        assertThat(notice()).contains("必填");
        open("forum/new?board=discuss");
        assertThat(find(TextArea.class).withLabel(TEXT).single().getValue()).isEqualTo("先写了正文");
        speakEnglish();
        open("forum/new?board=discuss");
        assertThat(find(TextArea.class).withLabel("Text").single().getValue()).isEqualTo("先写了正文");
        fill("Title", "Kept");
        press("Send");
        assertThat(newest("write-cy").text()).isEqualTo("先写了正文");
        open("forum/new");
        assertThat(find(TextArea.class).withLabel("Text").single().getValue()).isEmpty();
    }

    @Test
    void numbersOfPersonsAreAskedAboutThenMaskedAndTheAuthorIsTold() {
        as("write-di");
        open("forum/new?board=ask");
        fill("标题", "找人拼车");
        write(TEXT, "请打 13812345678，身份证 51011719900101123X");
        press("提交");
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        assertThat(ask.getElement().getProperty("message")).contains("1 个电话号码、1 个证件号码");
        test(ask).cancel();
        assertThat(own.list(resident("write-di"), null, 1).items()).isEmpty();
        write(TEXT, "请打 13812345678");
        press("提交");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(notice()).contains("1 个电话或证件号码");
        assertThat(newest("write-di").text()).doesNotContain("13812345678");
    }

    @Test
    void aReplyAndAnEditAreAskedAboutToo() {
        as("write-hue");
        open("forum/topics/F-DEMO-1");
        write("我来回复", "我可以，13812345678");
        press("提交回复");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(own.list(resident("write-hue"), null, 1).items()).isEmpty();
        press("提交回复");
        test(find(ConfirmDialog.class).single()).confirm();
        String reply = newest("write-hue").id();
        assertThat(newest("write-hue").text()).contains("138****5678");
        open("forum/mine/" + reply);
        write("我来回复", "我可以，13912345678");
        press("重新提交");
        assertThat(newest("write-hue").text()).contains("138****5678");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(newest("write-hue").text()).contains("139****5678");
    }

    @Test
    void aReplyQuotesAndShowsOnceAModeratorHasLooked() {
        String topic = published("write-eve", "修鞋", "老街还有修鞋的吗");
        as("write-flo");
        open("forum/topics/" + topic);
        assertThat(page()).contains("修鞋");
        assertThat(texts()).contains("老街还有修鞋的吗");
        press("引用");
        assertThat(page()).contains("引用 名字write-eve 的话");
        write("我来回复", "桥头有一家");
        press("提交回复");
        assertThat(notice()).contains("已提交");
        OwnPost reply = newest("write-flo");
        assertThat(reply.reply()).isTrue();
        assertThat(texts()).doesNotContain("桥头有一家");
        moderation.approve(people.as("moderator"), reply.id(), null);
        until(() -> texts().contains("桥头有一家"));
        assertThat(page()).contains("1 条回复", "名字write-eve：老街还有修鞋的吗");
    }

    @Test
    void readersLikeFollowAndReport() {
        String topic = published("write-gus", "一个话题", "大家看看");
        as("write-hal");
        open("forum/topics/" + topic);
        press("♡ 0");
        assertThat(reactions.likes(resident("write-hal"), topic)).isTrue();
        press("♥ 1");
        assertThat(reactions.likes(resident("write-hal"), topic)).isFalse();
        press("关注话题");
        assertThat(reactions.follows(resident("write-hal"), topic)).isTrue();
        assertThat(find(Button.class).withText("不再关注").exists()).isTrue();
        press("举报");
        press("提交举报");
        assertThat(notice()).contains("必填");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Breach> reason = find(RadioButtonGroup.class).single();
        reason.setValue(Breach.INSULT);
        press("提交举报");
        assertThat(notice()).contains("已收到举报");
        assertThat(reading.find(people.as("moderator"), topic).reports())
                .singleElement()
                .satisfies(report -> assertThat(report.breach()).isEqualTo(Breach.INSULT));
    }

    @Test
    void theAuthorChoosesTheAnswer() {
        String topic = published("write-ivy", "公交改线", "几路到医院");
        String reply = replied("write-jo", topic, "坐五路");
        as("write-ivy");
        open("forum/topics/" + topic);
        press("这条解决了问题");
        assertThat(forum.topic(topic, null, 5).answeredBy()).isEqualTo(reply);
        assertThat(page()).contains("✔ 作者选的答案");
        press("取消答案");
        assertThat(forum.topic(topic, null, 5).answeredBy()).isNull();
        as("write-jo");
        open("forum/topics/" + topic);
        assertThat(find(Button.class).withText("这条解决了问题").exists()).isFalse();
        assertThat(find(Button.class).withText("官方答复").exists()).isFalse();
    }

    @Test
    void staffOfThePlaceAnswerOfficially() {
        String topic = published("write-kit", "水压低", "六楼没水");
        logIn("dispatcher");
        open("forum/topics/" + topic);
        press("官方答复");
        fill("答复单位", "水务所");
        write("答复内容", "周五检修。<script>");
        press("发布答复");
        assertThat(find(Dialog.class).exists()).isFalse();
        TopicPage now = forum.topic(topic, null, 5);
        assertThat(Objects.requireNonNull(now.official()).unit()).isEqualTo("水务所");
        assertThat(page()).contains("官方答复 · 水务所");
    }

    @Test
    void aTopicThatIsNotPublicIsNotShown() {
        String topic = pending("write-lou", "还没审", "不给人看");
        as("write-max");
        open("forum/topics/" + topic);
        assertThat(page() + texts()).contains("看不到这个帖子").doesNotContain("不给人看");
        open("forum/mine/" + topic);
        assertThat(page() + texts()).contains("没有找到帖子").doesNotContain("不给人看");
    }

    @Test
    void aRejectedPostSaysWhyAndIsWrittenAnew() {
        String id = rejected("write-ned", "找人", "谁知道");
        as("write-ned");
        open("forum/mine");
        assertThat(page()).contains("✕ 未通过", "原因：与版块无关：请说清楚");
        open("forum/mine/" + id);
        assertThat(page()).contains("文字都还在");
        write(TEXT, "谁知道活动室几点开门？");
        press("重新提交");
        assertThat(state("write-ned", id)).isEqualTo(PostState.IN_REVIEW);
        assertThat(page()).contains("审核中");
        moderation.approve(people.as("moderator"), id, 2);
        until(() -> page().contains("● 已发布"));
    }

    @Test
    void anAppealGoesToAnotherPerson() {
        otherModerator();
        String id = rejected("write-pat", "电梯", "又坏了");
        as("write-pat");
        open("forum/mine/" + id);
        write("为什么应该通过", "这是另一部电梯");
        press("提交申诉");
        assertThat(notice()).contains("另一个人");
        assertThat(reading.find(otherModerator(), id).appeal()).isEqualTo("这是另一部电梯");
        assertThat(find(Button.class).withText("提交申诉").exists()).isFalse();
    }

    @Test
    void aProposedEditIsAcceptedAndAQuestionShows() {
        String id = pending("write-quin", "傻瓜相机", "哪里修");
        moderation.proposeEdit(
                people.as("moderator"), id, 1, new PostEdit("相机哪里修", "请问哪里修相机", List.of(), List.of()), "换个说法");
        as("write-quin");
        open("forum/mine/" + id);
        assertThat(page()).contains("审核员问：换个说法", "审核员建议这样发布", "相机哪里修");
        press("同意，就这样发布");
        assertThat(state("write-quin", id)).isEqualTo(PostState.PUBLISHED);
        assertThat(forum.topic(id, null, 1).title()).isEqualTo("相机哪里修");
    }

    @Test
    void onesOwnPostIsTakenBackOnceAsked() {
        String id = published("write-ray", "算了", "不问了");
        as("write-ray");
        open("forum/topics/" + id);
        press("修改");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("forum/mine/" + id);
        press("撤回");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(forum.find(id)).isPresent();
        press("撤回");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(forum.find(id)).isEmpty();
        assertThat(page()).contains("○ 已撤回");
    }

    @Test
    void whatPeopleTypeIsShownAsTheyTypedIt() {
        String topic = published("write-sam", "<b>粗</b> ${1+1}", "<script>alert(1)</script>");
        as("write-tom");
        open("forum/topics/" + topic);
        assertThat(page()).contains("<b>粗</b> ${1+1}");
        assertThat(texts()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    private void as(String name) {
        resident(name);
        logIn(name);
    }

    /** The texts of posts, as HTML. */
    private String texts() {
        return find(Html.class).all().stream().map(Html::getInnerHtml).collect(Collectors.joining());
    }

    private OwnPost newest(String name) {
        return own.list(resident(name), null, 1).items().getFirst();
    }

    private void fill(String label, String value) {
        test(find(TextField.class).withLabel(label).single()).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private List<String> boards() {
        Select<BoardView> select = find(Select.class).single();
        return select.getListDataView().getItems().map(BoardView::name).toList();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
