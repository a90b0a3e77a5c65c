package streethub.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The manager of the venues sets one up, and moves and closes by dragging on its day. */
class VenueManagerTests extends JourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void setsUpAVenueThatResidentsThenSee() {
        Person manager = atTheDesk().logIn("venue");
        manager.open("/venues/settings").see("菁蓉湖社区网球场", "新增场地").picture("venues-settings");
        manager.touch("菁蓉湖社区羽毛球馆").see("可预约的单元", "往后七天").picture("venues-edit");
        manager.write("开放时间", "Mo-Fr 13:00-22:00; Sa,Su,PH 09:00-22:00").see("13:00–22:00");
        manager.press("保存").see("已保存").takePhoto();
        manager.seeElement(".venue-photo img").see("撤下照片").longPicture("venues-edit-photo");
        manager.press("修改“1号场”").see("每段多长").picture("venues-unit").press("不改动");

        Person resident = onThePhone().open("/book");
        resident.seeElement(".book-photo").picture("book-venues-photo");
        resident.touch("菁蓉湖社区羽毛球馆").seeElement(".book-photo").picture("book-venue-photo");

        Person outside = onThePhone().logIn("venue").open("/venues/settings/badminton");
        outside.see("往后七天").picture("venues-edit-phone");
    }

    @Test
    void dragsABookingToAnotherSlotAndClosesSlotsByDragging() {
        String day = LocalDate.now(ZONE).plusDays(3).toString();
        Person resident = onThePhone().logIn("resident").open("/book/tennis?date=" + day);
        resident.press("1号场 09:00").press("预约").see("请核对").press("确认预约").see("约好了");

        Person manager = atTheDesk().logIn("venue").open("/venues?venue=tennis&date=" + day);
        manager.see("居民（演示）").drag("1号场 09:00", "2号场 13:00").see("确认改期").picture("venues-drag-move");
        manager.write("原因", "1号场检修").press("确认改期").see("已改期");
        manager.drag("1号场 15:00", "1号场 11:00").see("从 11:00 起停用").picture("venues-drag-block");
        manager.write("原因", "检修").press("停用").see("停用：检修").picture("venues-dragged");
        resident.open("/my-bookings").see("2号场");
    }

    @Test
    void showsTheSecretaryWhatLevellingHasDone() {
        past(8, 5, 19, 1);
        past(8, 5, 20, 2);
        past(4, 1, 19, 1);
        past(4, 1, 15, 2);
        Person secretary = atTheDesk().logIn("secretary").open("/venues/effect?venue=badminton");
        secretary.see("最近四周与此前四周", "百分点").picture("venues-effect");
    }

    /** One court's hour was taken every day, from the beginning of the one week ago to the end of the other. */
    private void past(int firstWeek, int lastWeek, int hour, int court) {
        hub().database()
                .sql("""
                        insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                            created_at, sequence, version)
                        select 'J-' || :unit || '-' || :hour || '-' || ago, 'badminton', :unit, begins,
                            begins + interval '1 hour', 'past', 'past', 'CHECKED_IN', begins, 1, 1
                        from generate_series((:last - 1) * 7 + 1, :first * 7) as ago,
                            lateral (select ((current_timestamp at time zone 'Asia/Shanghai')::date - ago::integer
                                + make_interval(hours => :hour)) at time zone 'Asia/Shanghai' as begins) as day""")
                .param("unit", "badminton-" + court)
                .param("hour", hour)
                .param("first", firstWeek)
                .param("last", lastWeek)
                .update();
    }
}
