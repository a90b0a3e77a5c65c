package streethub.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.camera.CameraEdit;
import streethub.camera.CameraFeeds;
import streethub.camera.CameraSetup;
import streethub.camera.CameraViewings;
import streethub.camera.Viewing;
import streethub.ui.DeskTest;

class CamerasViewTests extends DeskTest {

    @Autowired
    CameraSetup setup;

    @Autowired
    CameraFeeds feeds;

    @Autowired
    CameraViewings viewings;

    private String camera = "";

    @BeforeEach
    void enter() {
        camera = setup.add(
                        people.as("admin"),
                        new CameraEdit("西门 <b>", "路口", "斑马线", people.place(), "http://127.0.0.1:9/secret.m3u8", true))
                .id();
    }

    @Test
    void asksWhyBeforeAnyPictureAndLogsIt() {
        logIn("secretary");
        go("cameras?split=1&camera=" + camera);
        assertThat(page()).contains("西门 <b>", "斑马线", "重点部位巡查");
        assertThat(source()).isEmpty();
        assertThat(log()).isEmpty();

        press("开始查看");
        assertThat(notice()).contains("请说明为什么要看");
        assertThat(log()).isEmpty();

        choose("patrol");
        press("开始查看");
        assertThat(page()).contains("查看原因：重点部位巡查").doesNotContain("secret");
        assertThat(source()).startsWith("cameras/" + camera + "/live/").endsWith("/index.m3u8");
        assertThat(video().getElement().getProperty("watermark")).isEqualTo("社区书记（演示） secretary");
        assertThat(log()).extracting(Viewing::reason).containsExactly("重点部位巡查");
    }

    @Test
    void takesOnesOwnWordsAsAReason() {
        logIn("dispatcher");
        go("cameras?split=1&camera=" + camera);
        choose("other");
        press("开始查看");
        assertThat(log()).isEmpty();
        test(find(TextField.class).withLabel("原因").last()).setValue("找走失老人");
        press("开始查看");
        assertThat(log()).extracting(Viewing::reason).containsExactly("找走失老人");
    }

    @Test
    void forACaseTheCaseIsTheReason() {
        String number = reported();
        logIn("verifier");
        go("cases/" + number);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("cameras?split=1&camera=") && href.endsWith("&case=" + number));
        go(CamerasAddress.one(camera, number).path());
        assertThat(page()).contains("为案件查看：", number).doesNotContain("开始查看");
        assertThat(log()).extracting(Viewing::caseNumber).containsExactly(number);
    }

    @Test
    void aVerifierWithoutACaseIsToldWhatToDo() {
        logIn("verifier");
        go("cameras?split=1&camera=" + camera);
        choose("patrol");
        press("开始查看");
        assertThat(video().getElement().getProperty("note")).contains("从案件页面打开");
        assertThat(log()).isEmpty();
    }

    @Test
    void anOfflineCameraSaysSoAndSinceWhenAsItHappens() {
        logIn("dispatcher");
        go("cameras?split=1&camera=" + camera);
        assertThat(page()).contains("？ 未知");
        feeds.answered(camera, false);
        until(() -> page().contains("○ 离线"));
        assertThat(page()).contains("自 今天");
        feeds.answered(camera, true);
        until(() -> page().contains("● 在线"));
    }

    @Test
    void whoHasNothingToDoWithThemIsToldSo() {
        logIn("building");
        go("cameras");
        assertThat(page()).contains("摄像头仅派单员");
        String number = reportedByStaff();
        go("cases/" + number);
        assertThat(page()).doesNotContain("附近摄像头");
    }

    @Test
    void anAdminEntersOneAndReadsTheLog() {
        logIn("dispatcher");
        go("cameras?split=1&camera=" + camera);
        choose("patrol");
        press("开始查看");
        go("cameras/log");
        assertThat(page()).contains("须由该区域的管理员");
        go("cameras/setup");
        assertThat(page()).doesNotContain("secret", "登记摄像头");

        logIn("admin");
        go("cameras/log");
        assertThat(page()).contains("派单员（演示） dispatcher", "西门 <b>", "重点部位巡查");
        go("cameras/setup");
        press("登记摄像头");
        press("保存");
        assertThat(notice()).contains("地图上点出");
    }

    private LiveVideo video() {
        return find(LiveVideo.class).single();
    }

    private String source() {
        return video().getElement().getProperty("src", "");
    }

    @SuppressWarnings("unchecked")
    private void choose(String reason) {
        ((RadioButtonGroup<String>) find(RadioButtonGroup.class).single()).setValue(reason);
    }

    private List<Viewing> log() {
        return viewings.log(people.as("admin"), camera, null, 50).items();
    }

    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
