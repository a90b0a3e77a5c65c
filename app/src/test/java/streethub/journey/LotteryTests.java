package streethub.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LotteryTests extends JourneyTest {

    private static final String COURT = "2号场（抽签） 18:00";

    @Test
    void entersForACourtAndFindsTheDrawWithItsSeed() {
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString();
        Person first = onThePhone().logIn("resident").open("/book/badminton?date=" + day);
        first.press(COURT).see("已选 2号场（抽签）").picture("lottery-1-day").press("报名抽签");
        first.see("请核对", "前都可以报名", "还没有人报名").picture("lottery-2-check").press("报名抽签");
        first.see("已报名，等待抽签", "待抽签", "已有 1 人报名").longPicture("lottery-3-entered");

        Person second = onThePhone().logIn("neighbour").open("/book/badminton?date=" + day);
        second.press(COURT)
                .see("已选 2号场（抽签）")
                .press("报名抽签")
                .see("请核对", "已有 1 人报名")
                .press("报名抽签");
        second.see("已报名，等待抽签", "已有 2 人报名");

        theEveningComes();
        first.see("已经抽签，2 人参加").longPicture("lottery-4-drawn");
        Person stranger = onThePhone().open("/draws");
        stranger.see("抽签公示", "已抽签").picture("lottery-5-draws").touch("菁蓉湖社区羽毛球馆");
        stranger.see("种子：", "抽签次序", "任何人都可以复算").longPicture("lottery-6-published");
    }

    /** The hub's clock stands where it stands: the hour of the draw comes to it instead. */
    private void theEveningComes() {
        hub().database().sql("""
                        update act_ru_job set duedate_ = duedate_ - interval '10 days'
                        where process_instance_id_ in (
                            select id_ from act_ru_execution where business_key_ like 'badminton-2@%')""").update();
    }
}
