package streethub.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.router.QueryParameters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentSource;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.incident.Receipt;
import streethub.incident.Report;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.ui.shell.Languages;

@DemoHubTest
@ViewPackages(classes = ReportView.class)
class ReportViewTests extends SpringBrowserlessTest {

    private static final String TYPED = "三单元门口<b>井盖</b>翘起 ${1234*5}";
    private static final GeoPoint FAR_AWAY = new GeoPoint(31.9, 105.2);

    @Autowired
    Grids grids;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    DemoPeople people;

    @Autowired
    ObjectProvider<ReportDraft> drafts;

    @BeforeEach
    void open() {
        navigate("report", ReportView.class);
    }

    @Test
    void beginsWithTheFacilityWhosePlateSomebodyHasScanned() {
        UI.getCurrent().navigate("report", QueryParameters.of("facility", "lift-011"));
        assertThat(question()).isEqualTo("有照片吗？");
        assertThat(page()).contains("设施：电梯 011（lift-011）");
        ReportDraft draft = drafts.getObject();
        assertThat(draft.report().facility()).isEqualTo(new Report.Facility("lift-011", "电梯 011"));
        assertThat(draft.kind()).isEqualTo(IncidentKind.FACILITY_FAULT);
        assertThat(draft.hasPlace()).isTrue();

        draft.locate(people.place(), true);
        assertThat(draft.facility())
                .as("somewhere else it is not this facility")
                .isNull();
        draft.restart();
        UI.getCurrent().navigate("report", QueryParameters.of("facility", "no-such"));
        assertThat(question()).isEqualTo("在哪里？");
    }

    @Test
    void takesAReportFromThePlaceToTheNumber() {
        assertThat(question()).isEqualTo("在哪里？");
        assertThat(progress()).isEqualTo("1/5");
        mark(people.place());
        assertThat(page()).contains("社区");
        field("门牌").setValue("三单元");
        press("下一步");
        assertThat(question()).isEqualTo("有照片吗？");
        upload("cover.jpg", jpeg());
        assertThat(draft().photos()).hasSize(1);
        press("下一步");
        assertThat(progress()).isEqualTo("3/5");
        pressContaining("设施设备异常");
        find(TextArea.class).single().setValue(TYPED);
        press("下一步");
        field("称呼").setValue("张");
        field("电话").setValue("13800000000");
        press("下一步");
        assertThat(question()).isEqualTo("请核对");
        assertThat(page()).contains("三单元", "设施设备异常", TYPED, "张 13800000000");
        press("提交上报");

        assertThat(question()).isEqualTo("已收到，谢谢您");
        Receipt receipt = Objects.requireNonNull(draft().receipt());
        assertThat(page()).contains(receipt.number(), receipt.trackingCode(), "预计", "请记下编号");
        IncidentView filed = reading.find(Actor.anonymous(), receipt.number(), receipt.trackingCode());
        assertThat(filed.description()).isEqualTo(TYPED);
        assertThat(filed.address()).isEqualTo("三单元");
        assertThat(filed.photos()).hasSize(1);
        assertThat(filed.summary().kind()).isEqualTo(IncidentKind.FACILITY_FAULT);
        assertThat(filed.summary().source()).isEqualTo(IncidentSource.RESIDENT);
    }

    @Test
    void sendsOnceHoweverOftenItIsAskedTo() {
        int before = cases();
        answerAll();
        Button send = button("提交上报");
        press(send);
        Receipt receipt = Objects.requireNonNull(draft().receipt());
        send.setEnabled(true);
        send.click();
        assertThat(draft().receipt()).isSameAs(receipt);
        navigate("report/check", ReportView.class);
        assertThat(question()).isEqualTo("已收到，谢谢您");
        assertThat(page()).contains(receipt.number());
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void keepsEverythingOnTheWayBackAndInAnotherLanguage() {
        answerAll();
        press("‹ 返回");
        assertThat(question()).isEqualTo("怎么联系您？");
        assertThat(field("称呼").getValue()).isEqualTo("张");
        navigate("report/words", ReportView.class);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(TYPED);
        UI.getCurrent().setLocale(Languages.ENGLISH);
        navigate("report/place", ReportView.class);
        assertThat(question()).isEqualTo("Where is it?");
        navigate("report/words", ReportView.class);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(TYPED);
        press("Next");
        assertThat(question()).as("a corrected answer leads back to the check").isEqualTo("Please check");
    }

    @Test
    void saysThatAPlaceIsOutsideAndGoesNoFurther() {
        mark(FAR_AWAY);
        assertThat(page()).contains("不在本街道的网格内");
        press("下一步");
        assertThat(question()).isEqualTo("在哪里？");
        assertThat(page()).contains("这个位置不在本街道内");
        navigate("report/check", ReportView.class);
        assertThat(question()).isEqualTo("在哪里？");
    }

    @Test
    void asksForWhatIsMissing() {
        press("下一步");
        assertThat(page()).contains("请在地图上标出位置");
        mark(people.place());
        press("下一步");
        press("下一步");
        press("下一步");
        assertThat(page()).contains("请选择类别");
        pressContaining("安全隐患");
        press("下一步");
        assertThat(page()).contains("请写一句话说明");
    }

    @Test
    void findsThePlaceWithoutAMap() {
        find(PlaceStep.class).single().withoutMap();
        assertThat(page()).contains("您的浏览器显示不了地图");
        List<Select<GridUnit>> selects = selects();
        for (GridLevel level :
                List.of(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING)) {
            Select<GridUnit> select = selects.get(level.number() - 1);
            GridUnit wanted = select.getListDataView()
                    .getItems()
                    .filter(unit -> people.buildingCode().isWithin(unit.code()))
                    .findFirst()
                    .orElseThrow();
            test(select).selectItem(wanted.name());
        }
        assertThat(draft().hasPlace()).isTrue();
        press("下一步");
        assertThat(question()).isEqualTo("有照片吗？");
    }

    @Test
    void refusesABadPhotoInWordsAndKeepsTheOthers() {
        mark(people.place());
        press("下一步");
        upload("cover.jpg", jpeg());
        upload("notes.jpg", "not a photo".getBytes(StandardCharsets.UTF_8));
        assertThat(page()).contains("这不是 JPEG、PNG 或 WebP 照片");
        assertThat(draft().photos()).hasSize(1);
        press("删除");
        assertThat(draft().photos()).isEmpty();
    }

    @Test
    void letsAPersonJoinWhatIsOpenNearby() {
        // Where no other test reports: five at most are shown.
        GeoPoint place =
                grids.centre(grids.list(GridLevel.BUILDING, null).getLast().code());
        Receipt open = incidents.report(
                Actor.anonymous(), new Report(IncidentKind.ROAD_DAMAGE, "路面塌陷", place, null, null), List.of());
        mark(place);
        assertThat(page()).contains("附近已有");
        press(find(Button.class).withAriaLabelContaining(open.number()).single());
        assertThat(question()).isEqualTo("已收到，谢谢您");
        assertThat(page()).contains("又有一位居民遇到了 " + open.number());
        assertThat(reading.find(Actor.anonymous(), open.number(), open.trackingCode())
                        .summary()
                        .repeats())
                .isEqualTo(1);
        navigate("report", ReportView.class);
        assertThat(question()).as("a new report begins empty").isEqualTo("在哪里？");
        assertThat(draft().point()).isNull();
    }

    @Test
    void leadsBackToThePhoneThatCannotBeOne() {
        answerAll();
        draft().phone("call me");
        press("提交上报");
        assertThat(question()).isEqualTo("怎么联系您？");
        assertThat(page()).contains("电话号码格式不对");
        field("电话").setValue("13800000000");
        press("下一步");
        press("提交上报");
        assertThat(draft().receipt()).isNotNull();
    }

    private int cases() {
        return reading.list(people.as("dispatcher"), IncidentFilter.all(), null, CursorPage.MAX_LIMIT)
                .items()
                .size();
    }

    private void answerAll() {
        mark(people.place());
        press("下一步");
        press("下一步");
        pressContaining("设施设备异常");
        find(TextArea.class).single().setValue(TYPED);
        press("下一步");
        field("称呼").setValue("张");
        press("下一步");
    }

    private void mark(GeoPoint point) {
        find(PlaceStep.class).single().mark(point);
    }

    private void upload(String name, byte[] bytes) {
        UploadTester<Upload> tester = test(find(Upload.class).single());
        tester.upload(name, "image/jpeg", bytes);
        roundTrip();
    }

    private void press(String text) {
        press(button(text));
    }

    private void pressContaining(String text) {
        press(find(Button.class)
                .withCondition(
                        button -> button.getElement().getTextRecursively().contains(text))
                .single());
    }

    private void press(Button button) {
        test(button).click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabelContaining(label).single();
    }

    @SuppressWarnings("unchecked")
    private List<Select<GridUnit>> selects() {
        return find(Select.class).all().stream()
                .map(select -> (Select<GridUnit>) select)
                .toList();
    }

    private String question() {
        return find(H1.class).single().getText();
    }

    private String progress() {
        return find(Span.class).withClassName("report-progress").single().getText();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private ReportDraft draft() {
        return drafts.getObject();
    }

    private static byte[] jpeg() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
