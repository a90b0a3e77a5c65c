package streethub.ui.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.forum.CommonMatters;
import streethub.forum.NewTopic;
import streethub.forum.Posts;
import streethub.ui.DeskTest;

/** A courtyard is to decide something: on the phone of who lives there, and at the secretary's desk. */
class MatterPagesTests extends DeskTest {

    @Autowired
    Posts posts;

    @Autowired
    CommonMatters matters;

    private String topic(String title) {
        return posts.open(people.as("resident"), new NewTopic("courtyard", title, "大家商量", List.of(), false, List.of()))
                .id();
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
    void isProposedByThoseAloneWhoLiveThere() {
        String topic = topic("楼道灯换新");
        logIn("dispatcher");
        open(topic);
        assertThat(page()).contains("还没有院落共同事务");
        open("F-NOWHERE");
        assertThat(page()).contains("没有找到");
    }
}
