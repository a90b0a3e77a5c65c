package streethub.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EnterpriseBookingTests extends JourneyTest {

    private static final String CODE = "91510117MA00000294";

    @Test
    void holdsAnActivityInTheHallAndGivesItBack() {
        Person resident = onThePhone().logIn("resident").open("/book/hall?date=" + day(3));
        resident.press("会议室B 14:00")
                .see("14:00–15:00")
                .press("会议室B 15:00")
                .see("14:00–16:00")
                .press("预约");
        resident.see("请核对").choose("为谁预约", "菁蓉湖示例科技有限公司").see("活动材料");
        resident.write("活动内容", "新品体验会").write("人数", "30").takePhoto(SamplePhoto.ofAPaper());
        resident.seeElement(".case-photo img").longPicture("enterprise-1-check").press("确认预约");
        resident.see("已提交，等待答复", "菁蓉湖示例科技有限公司").picture("enterprise-2-asked");
        String number = resident.read(".book-large", 0);

        Person manager = atTheDesk().logIn("venue");
        manager.see("场地预约申请").touch(number).see("P-01", "新品体验会", "活动材料");
        manager.write("附加条件", "不贴墙，自带垃圾袋，16 点前离场").picture("enterprise-3-desk");
        manager.press("同意预约").see("已同意");
        resident.see("约好了", "不贴墙，自带垃圾袋").longPicture("enterprise-4-conditions");

        itIsOver(number);
        Person onSite = onThePhone().logIn("venue").open("/venues/bookings/" + number);
        onSite.press("归还检查").see("检查结果").takePhoto(SamplePhoto.ofAHall()).seeElement(".case-photo img");
        onSite.write("说明", "桌椅已归位，地面干净").picture("enterprise-5-hand-back");
        onSite.press("提交检查结果").see("归还检查已记下", "完好");
        manager.open("/venues/bookings/" + number).see("桌椅已归位").picture("enterprise-6-desk");
        resident.open("/my-bookings/" + number).see("归还检查", "桌椅已归位").longPicture("enterprise-7-back");
    }

    /** The hub's clock stands where it stands: the booking is taken back to the afternoon of yesterday instead. */
    private void itIsOver(String number) {
        hub().database().sql("""
                        with yesterday as (
                            select date_trunc('day', now(), 'Asia/Shanghai') - interval '10 hours' as at),
                        used as (
                            update booking set starts_at = at, ends_at = at + interval '2 hours'
                            from yesterday where number = :number)
                        update occupancy set during = tstzrange(at, at + interval '2 hours')
                        from yesterday where booking = :number""").param("number", number).update();
    }

    @Test
    void isRegisteredOnThePhoneAndVerifiedAtTheDesk() {
        Person neighbour = onThePhone().logIn("neighbour").open("/my-bookings").follow("我的企业");
        neighbour.see("登记企业").write("企业名称", "邻里花店").write("统一社会信用代码", "91510117MA00000295");
        neighbour.choose("所在社区", communityOfTheSecretary()).press("提交登记").see("应为 18 位");
        neighbour.longPicture("enterprise-apply-1").write("统一社会信用代码", CODE);
        neighbour.press("提交登记").see("待核实").longPicture("enterprise-apply-2");

        Person secretary = atTheDesk().logIn("secretary");
        secretary.follow("企业核实").see("邻里花店", CODE).picture("enterprise-verify");
        secretary.press("核实通过").see("已通过核实", "没有等待核实的企业");

        neighbour.open("/enterprises").see("已核实").write("添加成员", "resident").press("添加");
        neighbour.see("居民（演示）", "现在可以为企业预约").picture("enterprise-members");
    }

    private String communityOfTheSecretary() {
        return hub().database().sql("""
                        select g.name from grid_unit g join account a on a.grid_unit = g.code
                        where a.username = 'secretary'""").query(String.class).single();
    }

    @Test
    void takesTheHallForAGroupEveryWeek() {
        Person neighbour = onThePhone().logIn("neighbour").open("/book/hall?date=" + day(4));
        neighbour.press("会议室A 19:00").see("已选 会议室A").press("预约").see("请核对").write("用途", "合唱团排练");
        neighbour.choose("约几次", "每周这个时间，共 3 次").picture("weekly-1-check").press("确认预约");
        neighbour.see("每周预约的结果", "约上 2 次").longPicture("weekly-2-answer");
        neighbour.follow("B2").see("已提交，等待答复", "取消其余各周").longPicture("weekly-3-one");
        neighbour.press("取消其余各周").press("全部取消").see("已取消 2 次预约");
    }

    private static LocalDate day(int ahead) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(ahead);
    }
}
