package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BookingTests extends JourneyTest {

    private static final String TAKEN = "排候补，或看别的时段";

    @Test
    void takesACourtFromThePhoneAndGivesItOnToWhoeverWaits() {
        Person first = onThePhone();
        first.open("/").see("预约场地").picture("book-0-home").follow("预约场地");
        first.see("菁蓉湖社区网球场").picture("book-1-venues").touch("菁蓉湖社区网球场");
        first.see("点一个可约的时段").follow("明天").see(tomorrow());
        first.press("1号场 15:00").see("已选 1号场").picture("book-2-day");
        first.press("预约").identify("resident");
        first.see("请核对", "15:00–17:00")
                .write("用途", "练球")
                .picture("book-3-check")
                .press("确认预约");
        first.see("约好了", "已确认").picture("book-4-done");
        assertThat(first.read(".book-large", 0)).matches("B\\d{8}-\\d{4}-\\d");

        Person second = onThePhone()
                .logIn("neighbour")
                .open("/book/tennis")
                .follow("明天")
                .see(tomorrow());
        second.press("1号场 15:00").see("已有人约").picture("book-5-taken-day").press(TAKEN);
        second.see("有人先您一步", "2号场").picture("book-6-taken").press("排候补");
        second.see("已排上候补").picture("book-7-waiting");

        first.press("取消预约")
                .see("取消这个预约吗")
                .picture("book-8-cancel")
                .press("取消预约")
                .see("已取消");

        second.see("轮到您了").picture("book-9-offer").press("接受这个时段").see("约好了");
        second.open("/my-bookings").see("接下来", "再约一次").picture("book-10-mine");
        second.press("再约一次").see("请核对").press("确认预约").see("约好了");
        second.open("/check-in/tennis-1").see("没有签到").picture("book-11-check-in");
    }

    @Test
    void asksForAHallThatTheVenueGivesAtTheDesk() {
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString();
        Person resident = onThePhone().logIn("resident").open("/book/hall?date=" + day);
        resident.press("会议室A 10:00").press("会议室A 11:00").see("10:00–12:00").picture("book-hall-day");
        resident.press("预约").see("请核对").write("用途", "社区读书会").write("人数", "12").press("确认预约");
        resident.see("已提交，等待答复").picture("book-hall-asked");
        String number = resident.read(".book-large", 0);

        Person manager = atTheDesk().logIn("venue");
        manager.see("场地预约申请").touch(number).see("P-06", "社区读书会").picture("inbox-booking");
        manager.press("同意预约").see("已同意");
        resident.see("约好了");

        manager.open("/venues?venue=hall&date=" + day).see("居民（演示）").picture("venues-day");
        manager.touch("居民（演示）").see("当天安排").picture("venues-booking");
        manager.open("/venues/bookings").see(number).picture("venues-list");
        manager.open("/venues/doors/tennis-1").see("到了扫一扫").picture("venues-door");

        Person outside = onThePhone().logIn("venue").open("/venues?venue=hall&date=" + day);
        outside.see("居民（演示）").picture("venues-day-phone").open("/venues/bookings/" + number);
        outside.see("社区读书会").picture("venues-booking-phone");
    }

    @Test
    void speaksEnglishAndLarge() {
        Person resident = onThePhone().open("/book/badminton").press("English").see("Press a free slot");
        resident.follow("Tomorrow").see("Tomorrow,").picture("book-english").press("Large type");
        resident.seeElement("html.elder .day-grid")
                .picture("book-elder")
                .open("/book")
                .see("Book a venue")
                .picture("book-elder-venues");
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .format(DateTimeFormatter.ofPattern("'明天 'M月d日", Locale.ROOT));
    }
}
