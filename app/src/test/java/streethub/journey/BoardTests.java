package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import streethub.integrations.mqtt.TestPublisher;
import streethub.shared.GeoPoint;

class BoardTests extends JourneyTest {

    @Test
    void theSecretarySeesWhatIsNotWellAndSignsTheMorningCheckOnThePhone() {
        String cover = deviceOfTheDemo("EM310-TILT");
        Person secretary = onThePhone().logIn("secretary").open("/board");
        secretary.see("截至", "井盖", "消火栓", "电梯");
        say(cover, "{\"tiltX\":43.5,\"tiltY\":1.0,\"tiltZ\":46.4,\"tilted\":true}");
        await().until(() -> state(cover), "ALARM"::equals);
        secretary.open("/board").see("截至").picture("board-phone");
        secretary.follow("告警 1").see("设施", cover);
        Person dispatcher = atTheDesk().logIn("dispatcher").open("/board");
        dispatcher.see("按网格", "菁蓉湖社区").picture("board-desk");

        secretary.open("/board/check").see("不正常的设施", "在办案件").picture("check-phone-1");
        secretary.write("没有案件的都这样写", "等厂家上门调试").press("填入空白处");
        secretary.press("全部看过，签字").see("已签字").picture("check-phone-2");
        dispatcher.open("/board").see("社区书记（演示）已签字").follow("菁蓉湖社区");
        dispatcher.see("签过的晨检").picture("check-desk");
        assertThat(hub().database()
                        .sql("select count(*) from morning_exception where state = 'ALARM' and case_number is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theFacilityManagerImportsAFilePutsTwoCellsRightAndAPlateOpensTheReport() {
        GeoPoint place = placeOf("hydrant-010");
        Person keeper = atTheDesk().logIn("facility").open("/devices").see("新增设施", "台账导入导出");
        keeper.open("/devices/import").see("下载空白模板");
        keeper.hand("ledger.xlsx", book(place, "", "树木"));
        keeper.see("有 2 个格子不对", "下载标好错误的文件").picture("ledger-import-wrong");
        keeper.open("/devices/import").hand("ledger.xlsx", book(place, "新消火栓 甲", "消火栓"));
        keeper.see("已导入 3 行").picture("ledger-import-done");

        String id = hub().database()
                .sql("select id from device where name = '新消火栓 甲'")
                .query(String.class)
                .single();
        keeper.open("/devices/" + id).see("台账", "水务局", "修改记录").picture("facility-ledger-desk");
        keeper.open("/devices/" + id + "/edit").see("权属单位").picture("facility-edit-desk");
        keeper.open("/devices/plates?q=消火栓").see("扫码报修").picture("plates-desk");

        Person passerBy = onThePhone().open("/f/" + id);
        passerBy.see("新消火栓 甲", "这里坏了，报修").picture("plate-phone");
        passerBy.follow("这里坏了，报修").see("设施：新消火栓 甲").picture("plate-report-phone");
        passerBy.press("下一步").press("下一步").write("一句话说明", "一直在漏水");
        passerBy.press("下一步").press("下一步").see("新消火栓 甲").press("提交上报").see("编号");
        assertThat(hub().database()
                        .sql("select count(*) from incident where device_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String state(String device) {
        return hub().database()
                .sql("select state from device where id = ?")
                .param(device)
                .query(String.class)
                .single();
    }

    private void say(String device, String values) {
        try (TestPublisher sensor = new TestPublisher(hub().ownBroker())) {
            sensor.publish(
                    "streethub/v1/devices/" + device + "/telemetry",
                    "{\"messageId\":\"%s\",\"time\":\"%s\",\"values\":%s}"
                            .formatted(UUID.randomUUID(), Instant.now(), values));
        }
    }

    /** Three facilities, of which the first has the name and family. */
    private static byte[] book(GeoPoint place, String name, String family) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("台账");
            String[] heads = {"名称", "类型", "纬度", "经度", "权属单位"};
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            for (int row = 1; row <= 3; row++) {
                sheet.value(row, 0, row == 1 ? name : "新消火栓 " + row);
                sheet.value(row, 1, row == 1 ? family : "消火栓");
                sheet.value(row, 2, place.lat());
                sheet.value(row, 3, place.lon());
                sheet.value(row, 4, "水务局");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
