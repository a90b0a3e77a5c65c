package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.DeviceView;
import streethub.sensor.DeviceFamily;
import streethub.shared.Texts;
import streethub.testing.TestClock.MovableClock;
import streethub.ui.desk.DeskList;
import streethub.ui.shell.Languages;
import streethub.ui.web.Words;

class DevicesViewTests extends FacilityDesk {

    @Autowired
    DeviceRows rows;

    @Autowired
    Texts texts;

    @Autowired
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void showsEachFacilityAsARow() {
        String id = hydrant("北门消火栓", null);
        says(id, clock.instant(), Map.of("pressure", 420, "battery", 87));
        clock.forward(Duration.ofMinutes(12));
        logIn("building");
        go("devices?q=" + id);

        DeskList.Row row = rows.of(words(), facilities().getFirst());
        assertThat(row.sign()).isEqualTo("●");
        assertThat(row.signStyle()).isEqualTo("hub-normal");
        assertThat(row.word()).isEqualTo("正常");
        assertThat(row.title()).isEqualTo("北门消火栓");
        assertThat(row.number()).isEqualTo(id + " · EM500-PP");
        assertThat(row.place()).contains("栋");
        assertThat(row.time()).isEqualTo("12 分钟前");
        assertThat(row.state()).isEqualTo("电量 87%");
    }

    @Test
    void isGreyWhereItHasNotBeenHeardForTooLong() {
        String id = hydrant("久未上报的", null);
        says(id, clock.instant(), Map.of("pressure", 420));
        clock.forward(Duration.ofHours(26));
        logIn("building");
        go("devices?q=" + id);
        DeskList.Row row = rows.of(words(), facilities().getFirst());
        assertThat(row.word()).isEqualTo("正常");
        assertThat(row.signStyle()).isEqualTo("hub-unknown");
    }

    @Test
    void saysOfOneThatWasNeverHeardThatItIsUnknown() {
        String id = hydrant("无声消火栓", null);
        logIn("building");
        go("devices?q=" + id);
        DeskList.Row row = rows.of(words(), facilities().getFirst());
        assertThat(List.of(row.sign(), row.word(), row.time(), row.exact(), row.state()))
                .containsExactly("？", "未知", "从未上报", "", "");
    }

    @Test
    void countsTheStatesAndEachCountLeadsToThose() {
        String mark = "计数" + System.nanoTime();
        String alarming = hydrant(mark, null);
        hydrant(mark, null);
        says(alarming, clock.instant(), Map.of("pressure", 20));
        logIn("building");
        go("devices?q=" + mark);
        assertThat(counts()).containsExactly("全部2", "● 正常0", "▲ 告警1", "○ 离线0", "？ 未知1", "◼ 维护0");
        assertThat(ids()).hasSize(2);

        String href = tab("▲ 告警").getHref();
        go(href);
        assertThat(ids()).containsExactly(alarming);
        assertThat(counts()).contains("全部2", "？ 未知1");
        assertThat(tab("▲ 告警").getElement().getAttribute("aria-current")).isEqualTo("page");
        assertThat(tab("全部").getElement().hasAttribute("aria-current")).isFalse();
    }

    @Test
    void filtersByFamilyUnitAndWordsAndSaysSoInTheAddress() {
        String id = hydrant("按字找的", "b0b1b2b3b4b5b6b7");
        logIn("dispatcher");
        go("devices?unit=" + people.buildingCode());
        test(find(TextField.class).withPlaceholder("名称、编号或 EUI").single()).setValue("B0:B1:B2:B3:B4:B5:B6:B7");
        assertThat(ids()).containsExactly(id);
        families().setValue(new DeviceFamily("HYDRANT"));
        assertThat(ids()).containsExactly(id);

        go("devices?family=LIFT&q=" + id);
        assertThat(ids()).isEmpty();
        assertThat(families().getValue()).isEqualTo(new DeviceFamily("LIFT"));
        go("devices?unit=510117006008&q=" + id);
        assertThat(ids()).isEmpty();
    }

    @Test
    void putsWhatSomebodyChoosesIntoTheAddress() {
        logIn("dispatcher");
        go("devices?state=UNKNOWN");
        test(find(TextField.class).withPlaceholder("名称、编号或 EUI").single()).setValue("50%");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .isEqualTo(Map.of("state", List.of("UNKNOWN"), "q", List.of("50%")));
    }

    @Test
    void opensTheFacilityThatIsClicked() {
        String id = hydrant("点开的", null);
        logIn("building");
        go("devices?q=" + id);
        test(list()).clickRow(0);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("devices/" + id);
        assertThat(page()).contains("点开的");
    }

    @Test
    void showsAnotherStateByItself() {
        String id = hydrant("自己更新的", null);
        logIn("building");
        go("devices?q=" + id);
        assertThat(counts()).contains("？ 未知1");
        says(id, clock.instant(), Map.of("pressure", 420));
        until(() -> counts().contains("● 正常1"));
        assertThat(facilities().getFirst().values()).containsEntry("pressure", 420);
    }

    @Test
    void saysWhatToDoWhereNothingMatches() {
        logIn("building");
        go("devices?q=nothing-is-called-so");
        assertThat(ids()).isEmpty();
        assertThat(page()).contains("没有符合条件的设施");
    }

    @Test
    void speaksEnglish() {
        logIn("building");
        speakEnglish();
        go("devices");
        assertThat(page()).contains("Facilities", "▲ Alarm", "All families");
    }

    @Test
    void isForStaffOnly() {
        logIn("resident");
        go("devices");
        assertThat(getCurrentView()).isNotInstanceOf(DevicesView.class);
        assertThat(page()).doesNotContain("告警");
    }

    private Words words() {
        return new Words(texts, Languages.CHINESE);
    }

    private Anchor tab(String name) {
        return find(Anchor.class)
                .withCondition(it -> it.getHref().startsWith("devices?")
                        && it.getElement().getTextRecursively().startsWith(name))
                .single();
    }

    private List<String> counts() {
        return find(Anchor.class).withCondition(it -> it.getHref().startsWith("devices?")).all().stream()
                .map(it -> it.getElement().getTextRecursively())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<DeviceFamily> families() {
        return find(Select.class).single();
    }

    @SuppressWarnings("unchecked")
    private DeskList<DeviceView> list() {
        return find(DeskList.class).single();
    }

    private List<DeviceView> facilities() {
        return list().getDataProvider()
                .fetch(new Query<>(0, 200, List.of(), null, null))
                .toList();
    }

    private List<String> ids() {
        return facilities().stream().map(DeviceView::id).toList();
    }
}
