package streethub.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.incident.Handling;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.incident.IncidentView;
import streethub.incident.Outcome;
import streethub.incident.Triage;
import streethub.incident.Urgency;
import streethub.shared.GridLevel;
import streethub.ui.DeskTest;
import streethub.ui.map.GridMap;
import streethub.ui.picture.ProcessPictureView;

class CaseFormsTests extends DeskTest {

    @Autowired
    IncidentReading reading;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void leadFromTriageToClosing() {
        String number = reported();
        open("dispatcher", number);
        assertThat(page()).contains("设施设备异常", "等待：分类派单", "T-11", "张三 13800000000", "路灯不亮 ${1+1} <b>", "派给所选级别当班的网格员");
        press("派单");
        assertThat(notice()).contains("已派单");
        assertThat(status(number)).isEqualTo(IncidentStatus.DISPATCHED);

        open("building", number);
        assertThat(page()).contains("待认领").doesNotContain("13800000000");
        press("认领并受理");
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_PROGRESS);

        write("处置情况", "已换灯泡");
        press("提交结果，转核查");
        assertThat(view(number).summary().outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(page()).contains("等待：现场核查").contains("处置完毕：已解决：已换灯泡");
        assertThat(find(Button.class).withText("已修好，结案").exists()).isFalse();

        open("verifier", number);
        press("已修好，结案");
        assertThat(status(number)).isEqualTo(IncidentStatus.CLOSED);
        assertThat(page()).contains("已结案");
    }

    @Test
    void sendToTheLevelThatTheDispatcherChooses() {
        String number = reported();
        open("dispatcher", number);
        @SuppressWarnings("unchecked")
        Select<GridLevel> level = find(Select.class).withLabel("派往").single();
        level.setValue(GridLevel.COMMUNITY);
        press("派单");
        assertThat(view(number).openTasks().getFirst().level()).isEqualTo(GridLevel.COMMUNITY);
    }

    @Test
    void putAPhotoThatCameWithTheResultOnTheCase() {
        String number = reportedByStaff();
        incidents.accept(people.as("building"), number);
        open("building", number);
        upload("after.jpg", jpeg());
        assertThat(find(Image.class).all()).hasSize(1);
        write("处置情况", "已换灯泡");
        press("提交结果，转核查");
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_VERIFICATION);
        assertThat(view(number).photos()).hasSize(1);
        open("verifier", number);
        turnTo("照片 1");
        assertThat(find(Image.class).all()).hasSize(1);
    }

    @Test
    void refuseAFileThatIsNoPhotoAndLeaveNothingOfIt() {
        String number = reportedByStaff();
        incidents.accept(people.as("building"), number);
        open("building", number);
        int before = storedPhotos();
        upload("after.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(notice()).contains("这不是 JPEG、PNG 或 WebP 照片");
        assertThat(find(Image.class).exists()).isFalse();
        write("处置情况", "已换灯泡");
        press("提交结果，转核查");
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_VERIFICATION);
        assertThat(view(number).photos()).isEmpty();
        assertThat(storedPhotos()).isEqualTo(before);
    }

    @Test
    void sayARefusalAndKeepWhatWasTyped() {
        String number = reportedByStaff();
        incidents.accept(people.as("building"), number);
        open("building", number);
        press("提交结果，转核查");
        assertThat(notice()).contains("请写一句话说明");
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_PROGRESS);

        write("处置情况", "已经修好，");
        incidents.handUp(people.as("building"), number, "要更高一级");
        press("提交结果，转核查");
        assertThat(notice()).contains(number);
        assertThat(find(TextArea.class).withLabel("处置情况").single().getValue()).isEqualTo("已经修好，");
        assertThat(status(number)).isEqualTo(IncidentStatus.DISPATCHED);
    }

    @Test
    void keepADraftWhenThePageIsOpenedAnew() {
        String number = reportedByStaff();
        incidents.accept(people.as("building"), number);
        open("building", number);
        write("处置情况", "写了一半");
        speakEnglish();
        open("building", number);
        assertThat(find(TextArea.class).withLabel("What was done").single().getValue())
                .isEqualTo("写了一半");
        press("Send result to verification");
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_VERIFICATION);
    }

    @Test
    void passACaseOnOnlyWithAReason() {
        String number = reportedByStaff();
        open("building", number);
        press("上报一级");
        press("上报一级");
        assertThat(notice()).contains("请写一句话说明");
        assertThat(view(number).openTasks().getFirst().level()).isEqualTo(GridLevel.BUILDING);
        write("原因", "要大型设备");
        press("上报一级");
        assertThat(view(number).openTasks().getFirst().level()).isEqualTo(GridLevel.COURTYARD);
        assertThat(page()).contains("要大型设备");
        assertThat(find(Button.class).withText("认领并受理").exists()).isFalse();
    }

    @Test
    void giveBackWhatIsNotMine() {
        String number = reportedByStaff();
        open("building", number);
        press("不属于我");
        write("原因", "不在本楼栋");
        press("不属于我");
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_TRIAGE);
    }

    @Test
    void claimAndReleaseATask() {
        String number = reportedByStaff();
        open("building", number);
        press("只认领");
        assertThat(view(number).openTasks().getFirst().assignee()).isEqualTo("building");
        press("退还认领");
        assertThat(view(number).openTasks().getFirst().assignee()).isNull();
    }

    @Test
    void sendBackWhatIsNotFixed() {
        String number = reportedByStaff();
        incidents.accept(people.as("building"), number);
        incidents.handle(people.as("building"), number, new Handling("好了", Outcome.RESOLVED, null, List.of()));
        open("verifier", number);
        press("没修好，退回返工");
        assertThat(notice()).contains("请写一句话说明");
        write("核查情况（没修好时必填）", "灯还是不亮");
        press("没修好，退回返工");
        assertThat(status(number)).isEqualTo(IncidentStatus.DISPATCHED);
    }

    @Test
    void showPictureMapAndPhotosOfTheCase() {
        String number = reported();
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.URGENT, 4, null, null));
        open("building", number);
        turnTo("流程图");
        assertThat(find(ProcessPictureView.class).all()).hasSize(2);
        turnTo("地图");
        assertThat(find(GridMap.class).exists()).isTrue();
        turnTo("照片 0");
        assertThat(page()).contains("还没有照片");
    }

    @Test
    void showNothingOfACaseOutsideTheScope() {
        String number = reported();
        open("venue", number);
        assertThat(page()).contains(number, "您无权查看").doesNotContain("时间线", "路灯不亮");
        UI.getCurrent().navigate("cases/nonsense");
        assertThat(page()).contains("案件编号“nonsense”不对");
    }

    private void upload(String name, byte[] bytes) {
        UploadTester<Upload> tester = test(find(Upload.class).single());
        tester.upload(name, "image/jpeg", bytes);
        roundTrip();
    }

    private static byte[] jpeg() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int storedPhotos() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from photo", Integer.class));
    }

    private void turnTo(String label) {
        Tab tab =
                find(Tab.class).withCondition(it -> it.getLabel().equals(label)).single();
        find(Tabs.class).single().setSelectedTab(tab);
    }

    private void open(String username, String number) {
        logIn(username);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("cases/" + number);
    }

    private IncidentView view(String number) {
        return reading.find(people.as("dispatcher"), number, null);
    }

    private IncidentStatus status(String number) {
        return view(number).summary().status();
    }
}
