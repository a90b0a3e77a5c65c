package streethub.journey;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommonMatterTests extends JourneyTest {

    private static final String TITLE = "车棚加装插座，大家看行不行";

    /** A week of discussion and one of voting pass in eighteen seconds each. */
    @Override
    Map<String, String> settings() {
        return Map.of("STREETHUB_DEADLINE_SCALE", "0.00003");
    }

    @Test
    void isProposedVotedOnInSecretAndDecided() {
        Person resident = onThePhone().logIn("resident").open("/forum/new");
        resident.choose("发在哪个版块", "院落的事").write("标题", TITLE).write("正文", "电动车越来越多，想在车棚装插座。");
        resident.press("提交").see("已发布");
        String topic = hub().database()
                .sql("select id from forum_topic where title = ?")
                .param(TITLE)
                .query(String.class)
                .single();

        Person neighbour = onThePhone().logIn("neighbour").open("/forum/" + topic);
        neighbour.follow("院落共同事务").see("由社区书记看是否适合");
        neighbour.write("要决定什么", "在车棚装八个插座，费用由公共收益出。").longPicture("matter-1-propose");
        neighbour.press("提议").see("等待社区书记受理");

        Person secretary = atTheDesk().logIn("secretary");
        secretary.touch("院落共同事务").see("在车棚装八个插座").picture("inbox-matter");
        secretary.press("提交讨论").see("讨论中");
        neighbour.open("/matters/" + topic).see("正在讨论");

        resident.open("/matters/" + topic).see("正在表决", "您的选择").longPicture("matter-2-vote");
        resident.touch("同意").press("投票").see("您家已经投过票").seeNo("参与率");
        neighbour.see("您的选择").touch("不同意").press("投票").see("您家已经投过票");
        resident.see("等待社区书记决定", "参与率");
        secretary.open("/inbox").touch("院落共同事务").see("决定的理由");
        secretary.write("决定的理由（大家会看到）", "两户意见相当，先装四个试用一个月。").press("同意照办").see("已决定");
        resident.see("决定：照办", "两户意见相当").longPicture("matter-3-decided");
    }
}
