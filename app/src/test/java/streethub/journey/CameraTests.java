package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import streethub.shared.GeoPoint;

class CameraTests extends JourneyTest {

    private static final String LIVE = "streethub-video[state=live]";
    private static final String OFFLINE = "streethub-video[state=broken]";

    @Test
    void showsWhatIsNowAndCarriesItOntoACaseThatItsPeopleTalkAbout() {
        Person dispatcher = atTheDesk().logIn("dispatcher").open("/cameras");
        dispatcher.see("东门路口（演示）", "请先在上方选择为什么要看").touch("重点部位巡查").press("开始查看");
        dispatcher.see("查看原因：重点部位巡查").seeElement(LIVE + " >> nth=1").seeElement(OFFLINE);
        dispatcher.see("离线", "自 今天").picture("cameras-desk");

        dispatcher.open("/cameras?split=1&camera=" + camera("东门路口（演示）"));
        dispatcher.touch("突发情况研判").press("开始查看").seeElement(LIVE).picture("camera-desk");
        dispatcher.press("就地立案").see("附上这张截图").touch("交通道路毁损").write("看到了什么", "路面塌陷，车辆绕行");
        dispatcher.picture("camera-case-desk").press("立案").see("已立案", "从摄像头“东门路口（演示）”截图");
        String number = dispatcher.address().replaceAll(".*/cases/", "");

        dispatcher.turnTo("协作").write("说点什么", "请先到现场设围挡。").press("发送").see("请先到现场设围挡。");
        Person building = onThePhone().logIn("building").open("/cases/" + number);
        building.turnTo("协作").see("请先到现场设围挡。", "摄像头截图：东门路口（演示）");
        building.write("说点什么", "收到，十分钟到。").press("发送").seeElement(".talk-own").picture("thread-phone");
        dispatcher.see("收到，十分钟到。").picture("thread-desk");

        dispatcher.follow("北侧河道（演示）").see("为案件查看：", number).seeElement(OFFLINE).see("自 今天");
        dispatcher.open("/cases/" + number).see("附近摄像头").picture("case-cameras-desk");
        dispatcher.follow("中心广场（演示）").seeElement(LIVE);
        dispatcher.press("截图到案件").see("截图存到哪个案件").press("存到案件").see("截图已存到案件 " + number);
        dispatcher.open("/cases/" + number).see("照片 2").turnTo("照片 2").seeElement(".case-photos img");
        dispatcher.picture("case-snapshots-desk");
    }

    @Test
    void isLookedThroughOnThePhoneAndEveryLookIsLogged() {
        Person secretary = onThePhone().logIn("secretary").open("/cameras");
        secretary.touch("活动与人流保障").press("开始查看").seeElement(LIVE).picture("cameras-phone");
        Person admin = atTheDesk().logIn("admin").open("/cameras/log");
        admin.see("社区书记（演示） secretary", "活动与人流保障").picture("camera-log-desk");
        admin.open("/cameras/setup").see("中心广场（演示）").press("修改摄像头“中心广场（演示）”");
        admin.see("视频流地址（HLS）").seeElement("streethub-map").picture("camera-setup-desk");
        assertThat(admin.typed("vaadin-text-field.camera-stream input")).contains("/assets/demo-cameras/square/");
    }

    @Test
    void standsOnTheMapFromWhichItsPageIsOneTouchAway() {
        Person dispatcher = atTheDesk().logIn("dispatcher").open("/map").see("摄像头 3（离线 1）");
        dispatcher.picture("map-cameras-desk");
        dispatcher.nearTo(placeOfCamera("北侧河道（演示）")).picture("map-camera-offline-desk");
        dispatcher.nearTo(placeOfCamera("东门路口（演示）")).picture("map-camera-desk");
        dispatcher.touchTheMap().see("东门路口（演示）", "谁、何时、为什么查看，都会记录");
        onThePhone().logIn("secretary").open("/map").see("摄像头").picture("map-cameras-phone");
    }

    private GeoPoint placeOfCamera(String name) {
        return hub().database()
                .sql("select lat, lon from camera where name = ?")
                .param(name)
                .query((row, n) -> new GeoPoint(row.getDouble("lat"), row.getDouble("lon")))
                .single();
    }

    private String camera(String name) {
        return hub().database()
                .sql("select id from camera where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
