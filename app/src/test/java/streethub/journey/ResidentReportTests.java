package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidentReportTests extends JourneyTest {

    @Test
    void goesFromAPhoneThroughThreePairsOfHandsAndBackToTheReporter() {
        Person resident = onThePhone();
        String number = report(resident);
        resident.follow("查看进度").see("等待派单", "三单元门口的井盖翘起来了").picture("status-1-received");

        Person dispatcher = atTheDesk().logIn("dispatcher");
        dispatcher.see("可认领").touch(number).see("为什么在这里", "林阿姨 13800000000").picture("inbox-dispatcher");
        dispatcher.press("派单").see("已派单");

        Person worker = onThePhone().logIn("building");
        worker.see(number).picture("inbox-phone");
        worker.touch(number).see("三单元门口的井盖翘起来了").picture("case-phone");
        worker.press("认领并受理").see("已由您受理");
        worker.press("填写并办理").write("处置情况", "井盖已复位并加固").takePhoto();
        worker.seeElement(".case-fields .case-photos img").picture("case-phone-handle");
        worker.press("提交结果，转核查").see("等待核查");

        Person verifier = atTheDesk().logIn("verifier");
        verifier.touch(number).see("井盖已复位并加固").turnTo("照片 2").seeElement(".case-photos img");
        verifier.press("已修好，结案").see("核查通过");

        resident.open(resident.address()).see("已结案").picture("status-2-closed");
        resident.press("满意").see("感谢您的评价");
        resident.touch("问题还在？").write("请说说哪里没有解决", "又翘起来了");
        resident.press("重新打开这件上报").see("已重新打开").longPicture("status-3-reopened");
        worker.open("/inbox").see(number);
    }

    private static String report(Person resident) {
        resident.open("/").see("一键上报").picture("home");
        resident.follow("一键上报").see("在哪里？").press("我在这里").see("菁蓉湖社区").picture("report-1-where");
        resident.press("下一步")
                .see("有照片吗？")
                .takePhoto()
                .seeElement(".report-photo img")
                .picture("report-2-photo");
        resident.press("下一步").see("是哪一类问题？").picture("report-3-kind").press("设施设备异常");
        resident.see("怎么回事？").write("一句话说明", "三单元门口的井盖翘起来了，晚上看不见").picture("report-4-words");
        resident.press("下一步").see("怎么联系您？").write("称呼", "林阿姨").write("电话", "13800000000");
        resident.picture("report-5-contact").press("下一步").see("请核对").picture("report-6-check");
        resident.press("提交上报").see("已收到，谢谢您").picture("report-7-done");
        String number = resident.read(".report-large", 0);
        assertThat(number).matches("\\d{8}-\\d{4}-\\d");
        return number;
    }

    @Test
    void keepsItsAnswersWhenTheLanguageIsChangedAndOneGoesBack() {
        Person resident =
                onThePhone().open("/report").press("我在这里").see("菁蓉湖社区").press("下一步");
        resident.see("有照片吗？")
                .press("下一步")
                .see("是哪一类问题？")
                .press("交通道路毁损")
                .see("怎么回事？")
                .write("一句话说明", "路面塌了一块")
                .press("下一步")
                .see("怎么联系您？");
        resident.press("English").see("How can we reach you?").picture("report-english");
        resident.press("‹ Back");
        resident.seeElement("vaadin-text-area");
        assertThat(resident.typed("vaadin-text-area textarea")).isEqualTo("路面塌了一块");
    }
}
