package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForumTests extends JourneyTest {

    private static final String TITLE = "社保卡丢了在哪里补？";

    /** Somebody answers who is not the one who asks. */
    @BeforeAll
    void neighbour() {
        hub().database().sql("""
                        insert into account (username, display_name, password_hash, roles, demo, created_at)
                        select 'neighbour', '邻居（演示）', password_hash, roles, demo, created_at
                        from account where username = 'resident' on conflict do nothing""").update();
    }

    @Test
    void aQuestionIsApprovedByKeyAnsweredByANeighbourAndByTheOffice() {
        Person resident = onThePhone().open("/").see("邻里论坛").follow("邻里论坛");
        resident.see("灵活就业人员怎么交社保？", "✔ 官方答复").picture("forum-1-list");
        resident.follow("我要发帖").identify("resident").see("发在哪个版块");
        resident.write("标题", TITLE).write("正文", "昨天坐公交丢的：\n\n- 要带什么？\n- 当天能拿到吗？");
        resident.write("标签（可不填）", "社保").press("预览");
        resident.see("发布后是这个样子").picture("forum-2-write");
        resident.takePhoto().see("删除").press("提交").see("◆ 审核中", "审核员看过后就公开").picture("forum-3-waits");
        String id = topic(TITLE);
        onThePhone().open("/forum").see("有问必答").seeNo(TITLE);

        Person moderator = atTheDesk().logIn("moderator").open("/moderation?post=" + id);
        moderator.see("昨天坐公交丢的", "相近的话题").seeElement(".moderation:focus").picture("moderation-desk");
        moderator
                .hitKey("a")
                .see("10 秒后发出")
                .picture("moderation-undo")
                .hitKey("u")
                .see("已撤销，没有发出");
        // The list has the post back before it is open beside it; a key would meet nothing yet.
        moderator.see("相近的话题").seeElement(".moderation.has-case:focus");
        moderator.hitKey("a").see("10 秒后发出").open("/inbox");
        resident.see("● 已发布");

        Person neighbour = onThePhone().open("/forum/" + id).see(TITLE).picture("forum-4-topic");
        neighbour.follow("参与讨论").identify("neighbour").see("我来回复");
        neighbour.press("赞").see("♥ 1").press("引用").see("引用 居民（演示） 的话");
        neighbour.write("我来回复", "便民服务中心二楼，带身份证就行。").picture("forum-5-reply");
        neighbour.press("提交回复").see("已提交");
        String reply = hub().database()
                .sql("select id from forum_post where topic = ? and id <> topic")
                .param(id)
                .query(String.class)
                .single();
        moderator.open("/moderation?post=" + reply).see("便民服务中心二楼").hitKey("a").see("10 秒后发出");
        neighbour.see("1 条回复");

        Person office =
                atTheDesk().logIn("dispatcher").open("/forum/topics/" + id).see(TITLE);
        office.press("官方答复").see("答复单位").write("答复单位", "街道便民服务中心");
        office.write("答复内容", "请带身份证到便民服务中心二楼 3 号窗口，当场补办。").press("发布答复").see("官方答复 · 街道便民服务中心");
        resident.open("/forum/topics/" + id).press("这条解决了问题").see("✔ 作者选的答案").picture("forum-6-member");
        onThePhone().open("/forum/" + id).see("官方答复 · 街道便民服务中心", "✔ 作者选的答案").longPicture("forum-7-answered");
    }

    @Test
    void aRejectedPostIsWrittenAnewAndPasses() {
        Person resident = onThePhone().logIn("resident").open("/forum/new?board=discuss");
        resident.write("标题", "有没有人").write("正文", "有没有人一起").press("提交").see("◆ 审核中");
        String id = topic("有没有人");
        Person moderator = onThePhone().logIn("moderator").open("/moderation").see("待审");
        moderator
                .picture("moderation-phone-list")
                .open("/moderation?post=" + id)
                .see("有没有人一起");
        moderator.picture("moderation-phone").press("不通过").see("选一个理由").picture("moderation-phone-reject");
        moderator.write("写给作者的话", "请写清楚是什么活动").press("按所写的退回").see("10 秒后发出").open("/me");
        resident.see("✕ 未通过", "请写清楚是什么活动").picture("forum-mine-rejected");
        resident.write("正文", "周六早上有没有人一起去河边健走？").press("重新提交").see("◆ 审核中");
        moderator
                .open("/moderation?post=" + id)
                .see("健走")
                .press("通过（A）")
                .see("10 秒后发出")
                .open("/me");
        resident.see("● 已发布").open("/forum/mine").see("● 已发布").picture("forum-mine");
    }

    @Test
    void aTopicThatIsAReportBecomesACase() {
        Person resident = onThePhone().logIn("resident").open("/forum/new?board=ask");
        resident.write("标题", "三号楼门口路灯不亮")
                .write("正文", "晚上黑，老人不敢走，电话 13812345678，加微信说。")
                .press("提交");
        resident.see("1 个电话号码").picture("forum-numbers").press("打码后发送");
        resident.see("◆ 审核中");
        String id = topic("三号楼门口路灯不亮");
        Person moderator = atTheDesk().logIn("moderator").open("/moderation?post=" + id);
        moderator
                .see("老人不敢走")
                .picture("moderation-marks")
                .press("转为案件")
                .see("立案")
                .picture("moderation-case");
        moderator.press("立案").see("已转案件");
        String number = hub().database()
                .sql("select case_number from forum_topic where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(number).isNotBlank();
        onThePhone().open("/forum/" + id).see("案件 " + number);
        Person dispatcher = atTheDesk().logIn("dispatcher").open("/cases/" + number);
        dispatcher.see("来自论坛话题", id);
    }

    @Test
    void whatIsPublishedIsTakenDownAndABoardIsSetUp() {
        onThePhone().open("/forum/F-DEMO-4").see("公积金可以提取来付房租吗？");
        Person moderator = atTheDesk().logIn("moderator").open("/moderation?post=F-DEMO-4");
        moderator.see("租房一年了").press("撤下").see("马上从版块、搜索和订阅里消失").picture("moderation-take-down");
        moderator.press("6 重复发布").see("帖子 F-DEMO-4 已撤下");
        onThePhone().open("/forum").see("有问必答").seeNo("公积金可以提取来付房租吗？");

        Person admin = atTheDesk().logIn("admin").open("/moderation").follow("论坛版块");
        admin.see("有问必答", "先审后发", "新建版块").picture("boards-desk");
        admin.write("名称", "读书会").write("代码", "book-club").press("保存版块").see("版块“读书会”已保存");
        onThePhone().open("/forum?board=book-club").see("读书会");
        onThePhone().logIn("admin").open("/moderation/boards").see("读书会").picture("boards-phone");
    }

    @Test
    void readsInEnglishAndLargeAndShowsTheFigures() {
        Person reader = onThePhone().open("/forum/F-DEMO-1").picture("forum-topic");
        reader.follow("English").see("Join in").follow("Large type").picture("forum-elder");
        reader.open("/forum/statistics?lang=zh-CN&elder=0").see("审核公示").picture("forum-statistics");
        Person desk = atTheDesk().open("/forum?board=ask").see("有问必答").picture("forum-desk");
        desk.open("/forum?q=垃圾").see("垃圾分类这样做行不行？");
    }

    private String topic(String title) {
        return hub().database()
                .sql("select p.id from forum_post p join forum_revision r on r.post = p.id where r.title = ?")
                .param(title)
                .query(String.class)
                .single();
    }
}
