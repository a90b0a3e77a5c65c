package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import streethub.integrations.mqtt.TestPublisher;

class AlarmTests extends JourneyTest {

    @Test
    void becomesACaseBeforeTheEyesOfTheWorkerAndIsFinishedByThreePeople() {
        String cover = deviceOfTheDemo("EM310-TILT");
        Person building = atTheDesk().logIn("building");
        building.see("现在没有可认领的任务");
        Person dispatcher = atTheDesk().logIn("dispatcher").open("/map").see("在办案件 0");
        say(cover, "{\"tiltX\":43.5,\"tiltY\":1.0,\"tiltZ\":46.4,\"tilted\":true}");
        building.see("井盖倾斜").picture("inbox-desk");
        dispatcher.see("在办案件 1", "井盖倾斜").picture("map-desk");
        dispatcher.open("/devices").see("告警1").picture("facilities-desk");
        Person passerBy = onThePhone().logIn("building").open("/devices/" + cover);
        passerBy.see("43.5", "井盖倾斜").seeElement("streethub-map").picture("facility-phone");

        String number = numberOfTheCaseOf(cover);
        building.touch("井盖倾斜").see("为什么在这里", number).picture("case-desk");
        building.turnTo("流程图")
                .seeElement("streethub-process-picture .djs-container")
                .picture("case-desk-process");
        building.turnTo("地图").seeElement("streethub-map").picture("case-desk-map");
        building.press("上报一级").write("原因", "要吊车").press("上报一级").see("已上报上一级");

        Person courtyard = onThePhone().logIn("courtyard");
        courtyard.touch(number).see("要吊车").press("认领并受理").see("已由您受理");
        courtyard.open("/map?chosen=case-" + number).see("打开案件").picture("map-phone");
        courtyard.open("/cases/" + number).press("填写并办理").write("处置情况", "吊车复位");
        courtyard.press("提交结果，转核查").see("等待核查");

        Person verifier = onThePhone().logIn("verifier");
        verifier.touch(number).press("填写并办理").press("已修好，结案").see("核查通过");
        building.open("/cases/" + number).see("已结案", "吊车复位");
        assertThat(hub().database()
                        .sql("select count(*) from inbox_task where case_number = ? and done_at is null")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aHydrantInTroubleIsSeenTreatedSetToMaintenanceAndItsRuleTried() {
        String hydrant = deviceOfTheDemo("EM500-PP");
        for (int kPa : List.of(380, 372, 365, 301, 180)) {
            say(hydrant, "{\"pressure\":%d,\"battery\":88}".formatted(kPa));
        }
        say(hydrant, "{\"pressure\":60,\"battery\":88}");
        Person dispatcher = atTheDesk().logIn("dispatcher").open("/alarms");
        dispatcher.see("消火栓水压过低 60 kPa").picture("alarms-desk");
        dispatcher.touch("消火栓水压过低 60 kPa").see("按网格派单", "消火栓水压低于 100 kPa");
        dispatcher.press("确认告警").see("已确认").press("备注").write("备注", "已通知供水单位").picture("alarm-comment");
        dispatcher.press("备注").see("已通知供水单位").picture("alarm-desk");

        Person worker = onThePhone().logIn("building").open("/alarms").see("告警中，已确认");
        worker.picture("alarms-phone").touch("消火栓水压过低 60 kPa").see("已通知供水单位").picture("alarm-phone");

        dispatcher
                .open("/devices/" + hydrant)
                .see("读数曲线", "6 个时点")
                .seeElement("streethub-chart canvas, streethub-chart svg");
        dispatcher.picture("device-chart");
        dispatcher.press("设为维护").write("原因", "更换阀门").press("设为维护").see("维护中", "更换阀门");
        dispatcher.picture("device-maintenance").press("结束维护").see("维护已结束");

        Person admin =
                atTheDesk().logIn("admin").open("/alarms/rules?family=HYDRANT").see("pressure < 100 until 120");
        admin.picture("rules-desk");
        admin.write("规则代码", "PRESSURE_BELOW_200").write("规则说明", "水压低于 200 kPa").pick("设施", hydrant);
        admin.write("条件", "pressure < 200 until 250").choose("告警种类", "消火栓水压过低").press("试一试");
        admin.see("6 条读数，会告警 1 次").picture("rules-trial");
        admin.press("保存规则").see("规则已更新");
        admin.open("/devices/" + hydrant).see("水压低于 200 kPa", "自有规则").picture("facility-rules");
        admin.follow("查看、试写这处设施的规则").see("✔ 有效", "○ 被自有规则代替").picture("facility-rules-edit");
        onThePhone()
                .logIn("admin")
                .open("/alarms/rules?device=" + hydrant)
                .see("✔ 有效")
                .picture("facility-rules-phone");
    }

    @Test
    void anAdminAddsAKindOfAlarmOfTheSubdistrictsOwn() {
        Person admin = atTheDesk().logIn("admin").open("/alarms/kinds").see("井盖倾斜", "同时转送供水");
        admin.picture("kinds-desk");
        admin.write("代码", "DOOR_FORCED").write("中文名", "门被撬").write("英文名", "Door forced");
        admin.choose("仍在告警时结案", "未恢复不能按已解决结案").choose("同时转送部门", "消防救援").picture("kind-form");
        admin.press("保存种类").see("种类“门被撬”已保存。", "DOOR_FORCED");
        onThePhone()
                .logIn("admin")
                .open("/alarms/kinds?kind=DOOR_FORCED")
                .see("修改“门被撬”")
                .picture("kind-phone");
    }

    @Test
    void aMessageNobodyUnderstandsWaitsForTheAdministrator() {
        Person admin = atTheDesk().logIn("admin").open("/dead-letters").see("没有死信");
        try (TestPublisher gateway = new TestPublisher(hub().ownBroker())) {
            gateway.publish("streethub/v1/devices/cover-001/telemetry", "{\"messageId\":\"1\",\"values\":[]}");
        }
        await().untilAsserted(() -> assertThat(hub().database()
                        .sql("select count(*) from dead_letter")
                        .query(Integer.class)
                        .single())
                .isOne());
        admin.open("/dead-letters").see("cover-001").picture("dead-letters-desk");
        admin.press("重新处理").see("cover-001");
    }

    private void say(String device, String values) {
        try (TestPublisher sensor = new TestPublisher(hub().ownBroker())) {
            sensor.publish(
                    "streethub/v1/devices/" + device + "/telemetry",
                    "{\"messageId\":\"%s\",\"time\":\"%s\",\"values\":%s}"
                            .formatted(UUID.randomUUID(), Instant.now(), values));
        }
    }

    private String numberOfTheCaseOf(String device) {
        return await().until(
                        () -> hub().database()
                                .sql("select number from incident where device_id = ?")
                                .param(device)
                                .query(String.class)
                                .list(),
                        found -> found.size() == 1)
                .getFirst();
    }
}
