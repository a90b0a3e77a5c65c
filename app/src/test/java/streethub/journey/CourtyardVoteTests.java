package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a courtyard decides in common, from moving in to the case that carries it out. */
class CourtyardVoteTests extends JourneyTest {

    private static final String TITLE = "单元门口加装无障碍坡道";
    private static final String PROPOSAL = "在 2 单元门口加装无障碍坡道，费用从公共收益里出。";

    /** Somebody who has just moved in: no home of theirs is known yet. */
    @BeforeAll
    void newcomer() {
        hub().database().sql("""
                        insert into account (username, display_name, password_hash, roles, demo, created_at)
                        select 'newcomer', '新邻居（演示）', password_hash, roles, demo, created_at
                        from account where username = 'resident'""").update();
    }

    @Test
    void neighboursProposeDiscussAndVoteInSecretAndTheSecretaryDecides() {
        Person newcomer = onThePhone().logIn("newcomer");
        Person secretary = atTheDesk().logIn("secretary");
        movesIn(newcomer, secretary);

        newcomer.open("/forum?board=courtyard").follow("我要发帖").write("标题", TITLE);
        newcomer.write("正文", "二单元住了三位坐轮椅的老人，进出要人抬。大家愿意一起提一下吗？").press("提交");
        newcomer.see("● 已发布");
        String topic = topic();
        newcomer.open("/forum/" + topic).follow("院落共同事务").see("由社区书记看是否适合");
        newcomer.write("要决定什么", PROPOSAL).longPicture("matter-1-propose");
        newcomer.press("提议").see("等待社区书记受理");
        String number = number(topic);

        secretary.open("/inbox").touch(number).see(PROPOSAL, "每户一票").picture("matter-admit");
        secretary.press("提交讨论").see("开始讨论");
        newcomer.open("/matters/" + topic).see("正在讨论").longPicture("matter-2-discussion");
        Person neighbour = onThePhone().open("/forum/" + topic).follow("参与讨论").identify("neighbour");
        neighbour.write("我来回复", "支持，坡道还能推婴儿车。").press("提交回复").see("1 条回复");

        Person resident =
                onThePhone().logIn("resident").open("/matters/" + topic).see("正在讨论");
        theTimeIsOver(number);
        newcomer.see("正在表决");
        resident.see("正在表决");
        newcomer.mark("不同意").press("投票").see("您家已经投过票");
        neighbour.open("/matters/" + topic).see("不记名").picture("matter-3-vote");
        neighbour.mark("同意").press("投票").see("您家已经投过票").seeNo("参与率").picture("matter-4-voted");
        resident.mark("同意").press("投票").see("您家已经投过票");
        Person stranger = onThePhone().open("/matters/" + topic).see("登录后可以表决").seeNo("参与率");
        secretary.open("/matters/" + topic).see("正在表决").seeNo("参与率");

        theTimeIsOver(number);
        stranger.see("表决结束", "不同意：1 票", "共 3 票");
        secretary.open("/inbox").touch(number).see("表决结果", "共 3 票").write("决定的理由", "三户中两户同意，坡道不影响通行。");
        secretary.touch("转为案件去办").picture("matter-settle");
        secretary.press("同意照办").see("已决定");
        newcomer.see("决定：照办", "坡道不影响通行", "已转为案件").longPicture("matter-5-decided");
        newcomer.open("/notices").see(TITLE);

        String followUp = hub().database()
                .sql("select case_number from forum_matter where number = ?")
                .param(number)
                .query(String.class)
                .single();
        atTheDesk().logIn("dispatcher").open("/cases/" + followUp).see(PROPOSAL, "坡道不影响通行");
        assertThat(hub().database()
                        .sql("select count(*) from forum_tally where matter = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void movesIn(Person newcomer, Person secretary) {
        List<String> ladder = namesOfTheDemoBuilding();
        newcomer.open("/my").see("还没有登记住处").press("登记住处");
        newcomer.choose("社区", ladder.get(0)).choose("网格", ladder.get(1));
        newcomer.choose("院落", ladder.get(2)).choose("楼栋", ladder.get(3));
        newcomer.write("单元和门牌", "2单元101").choose("您和这处房屋的关系", "业主");
        newcomer.press("提交，等待核实").see("一般三天内有结果");
        secretary.open("/inbox").touch("住处核实").see("2单元101").press("核实无误").see("已核实");
    }

    private String topic() {
        return hub().database()
                .sql("select id from forum_topic where title = ?")
                .param(TITLE)
                .query(String.class)
                .single();
    }

    private String number(String topic) {
        return hub().database()
                .sql("select number from forum_matter where topic = ?")
                .param(topic)
                .query(String.class)
                .single();
    }

    /** The days that neighbours have for it pass at once. */
    private void theTimeIsOver(String number) {
        await().until(() -> hub().database().sql("""
                                update act_ru_job set duedate_ = timestamp '2000-01-01' where type_ = 'timer' and
                                process_instance_id_ in
                                    (select id_ from act_ru_execution where business_key_ = ?)""").param(number).update() == 1);
    }
}
