package streethub.ui.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.forum.CommonMatters;
import streethub.forum.MatterStage;
import streethub.forum.MatterView;
import streethub.forum.NewMatter;
import streethub.forum.NewTopic;
import streethub.forum.Posts;
import streethub.forum.Voters;
import streethub.shared.Refusal;
import streethub.ui.DeskTest;

/** A courtyard is to decide something: on the phone of who lives there, and at the secretary's desk. */
class MatterPagesTests extends DeskTest {

    @Autowired
    Posts posts;

    @Autowired
    CommonMatters matters;

    @Autowired
    RuntimeService engine;

    @Autowired
    ManagementService jobs;

    private String topic(String title) {
        return posts.open(people.as("resident"), new NewTopic("courtyard", title, "大家商量", List.of(), false, List.of()))
                .id();
    }

    /** What the clock would do when the time of that event has come. */
    private void due(String matter, String event) {
        String process = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(matter)
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .singleResult()
                .getId());
    }

    private static void open(String topic) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("matters/" + topic);
    }

    @Test
    void isProposedOnThePhoneAndPutUpForDiscussionAtTheDesk() {
        String topic = topic("车棚加插座 <b>");
        logIn("neighbour");
        open(topic);
        assertThat(page()).contains("车棚加插座 <b>", "由社区书记看是否适合");
        press("提议");
        assertThat(notice()).contains("必填");
        write("要决定什么", "在车棚装八个插座，费用由公共收益出");
        write("选项（每行一个，可不填）", "装八个\n装四个\n\n不装");
        press("提议");
        assertThat(page()).contains("已提议，等待社区书记受理");
        assertThat(matters.of(topic)).as("before it is admitted").isEmpty();

        logIn("secretary");
        String number = matters.find(people.as("secretary"), topic).number();
        UI.getCurrent().navigate("inbox", QueryParameters.of("case", number));
        assertThat(page()).contains("院落共同事务", "在车棚装八个插座", "装八个、装四个、不装", "每户一票");
        press("不予讨论");
        assertThat(notice()).contains("必填");
        press("提交讨论");
        assertThat(page()).contains("讨论中");

        logIn("neighbour");
        open(topic);
        assertThat(page()).contains("正在讨论", "在车棚装八个插座").doesNotContain("您的选择");
    }

    @Test
    void takesAsLongAProposalAsCanBeSent() {
        String topic = topic("写得很长的提议");
        logIn("neighbour");
        open(topic);
        TextArea field = find(TextArea.class).withLabel("要决定什么").single();
        test(field).setValue("长".repeat(field.getMaxLength()));
        press("提议");
        assertThat(page()).contains("已提议，等待社区书记受理");
        assertThat(field.getMaxLength()).isEqualTo(500);
    }

    @Test
    void asksBeforeNumbersInAProposalAreMaskedForGood() {
        String topic = topic("电动车棚找谁报名");
        logIn("neighbour");
        open(topic);
        write("要决定什么", "车棚找老李报名 13812345678");
        write("选项（每行一个，可不填）", "找老李\n打 13912345678");
        press("提议");
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        assertThat(ask.getElement().getProperty("message")).contains("2 个电话号码");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> matters.find(people.as("secretary"), topic))
                .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
        test(ask).confirm();
        assertThat(page()).contains("已提议，等待社区书记受理");
        MatterView proposed = matters.find(people.as("secretary"), topic);
        assertThat(proposed.proposal()).contains("老李").doesNotContain("13812345678");
        assertThat(proposed.choices()).hasSize(2).noneMatch(choice -> choice.contains("13912345678"));
    }

    @Test
    void whoeverProposedSeesThatItWaitsAndWhyItWasRefused() {
        String topic = topic("把广场改成停车场");
        matters.propose(people.as("neighbour"), topic, new NewMatter("广场改停车场", List.of(), Voters.HOUSEHOLD));
        logIn("neighbour");
        open(topic);
        assertThat(page()).contains("等待社区书记受理", "广场改停车场").doesNotContain("看是否适合");
        logIn("resident");
        open(topic);
        assertThat(page()).doesNotContain("广场改停车场");

        matters.admit(people.as("secretary"), topic, false, "广场是公共绿地");
        logIn("neighbour");
        open(topic);
        assertThat(page()).contains("没有提交讨论的原因", "广场是公共绿地", "看是否适合");
    }

    @Test
    void whatTheSecretaryLeavesLyingIsAnsweredByTheDispatcher() {
        String topic = topic("门口加一盏灯");
        MatterView matter =
                matters.propose(people.as("neighbour"), topic, new NewMatter("在北门口加一盏路灯", List.of(), Voters.HOUSEHOLD));
        due(matter.number(), "BoundaryEvent_AnswerOverdue");
        logIn("dispatcher");
        UI.getCurrent().navigate("inbox", QueryParameters.of("case", matter.number()));
        assertThat(page()).contains("代为答复", "在北门口加一盏路灯", "最后由书记说明理由作出决定");
        press("提交讨论");
        assertThat(page()).contains("讨论中");

        due(matter.number(), "IntermediateEvent_DiscussionOver");
        due(matter.number(), "IntermediateEvent_VoteOver");
        due(matter.number(), "BoundaryEvent_DecisionOverdue");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("inbox", QueryParameters.of("case", matter.number()));
        assertThat(page()).contains("代为决定");
        press("同意照办");
        assertThat(notice()).contains("必填");
        write("决定的理由（大家会看到）", "无人表决，书记外出，由街道决定");
        press("同意照办");
        assertThat(matters.of(topic).orElseThrow().stage()).isEqualTo(MatterStage.DECIDED);
    }

    @Test
    void isProposedByThoseAloneWhoLiveThere() {
        String topic = topic("楼道灯换新");
        logIn("dispatcher");
        open(topic);
        assertThat(page()).contains("还没有院落共同事务");
        open("F-NOWHERE");
        assertThat(page()).contains("没有找到");
    }
}
