package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import streethub.integrations.mqtt.TestPublisher;

class DutyTests extends JourneyTest {

    @Test
    void whoIsOnDutyGetsTheCase() {
        String building = unitOf("building");
        Person secretary = atTheDesk().logIn("secretary").open("/duty");
        secretary.see("未来七天无人值班", "楼栋网格员（演示）").picture("duty-desk");
        secretary.open("/duty?unit=" + building).see("现在值班：楼栋网格员（演示）", "一周每时每刻都有人值班");
        secretary.press("删除").see("删除这个班次？").picture("duty-remove-desk");
        secretary.press("删除").see("班次已删除", "现在没有人值班，案件交给菁蓉湖社区");

        tilts(deviceOfTheDemo("EM310-TILT"));
        onThePhone().logIn("courtyard").see("井盖倾斜");
        onThePhone().logIn("building").see("现在没有可认领的任务");

        Person onTheWay = onThePhone().logIn("secretary").open("/duty?unit=" + building);
        onTheWay.press("新增班次").see("哪几天（开始那天）").picture("duty-add-phone");
        onTheWay.press("保存班次").see("周一至周五 09:00–18:00").picture("duty-phone");
        onTheWay.press("登记请假").see("谁请假").write("原因", "年假").picture("duty-leave-phone");
        onTheWay.press("保存请假").see("无人替班，案件交给上一级").picture("duty-away-phone");
        secretary.open("/duty?unit=" + building).see("楼栋网格员（演示）").picture("duty-unit-desk");
    }

    @Test
    void theGridGoesOutAndInAsAFile() {
        Person admin = atTheDesk().logIn("admin").open("/grid").see("社区 8 个", "楼栋 266 个");
        admin.hand(
                "grid.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{}]}".getBytes(StandardCharsets.UTF_8));
        admin.see("没有导入任何内容。第 1 个要素（?）").picture("grid-desk");
        onThePhone().logIn("admin").open("/grid").see("下载整个网格（GeoJSON）").picture("grid-phone");
        assertThat(admin.address()).endsWith("/grid");
    }

    private void tilts(String cover) {
        try (TestPublisher sensor = new TestPublisher(hub().ownBroker())) {
            sensor.publish(
                    "streethub/v1/devices/" + cover + "/telemetry",
                    "{\"messageId\":\"%s\",\"time\":\"%s\",\"values\":{\"tiltX\":43.5,\"tilted\":true}}"
                            .formatted(UUID.randomUUID(), Instant.now()));
        }
    }

    private String unitOf(String account) {
        return hub().database()
                .sql("select grid_unit from account where username = ?")
                .param(account)
                .query(String.class)
                .single();
    }
}
