package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProfilesViewTests extends FacilityDesk {

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leavesTheShippedOnes() {
        jdbc.sql("delete from device_profile where not shipped").update();
    }

    @Test
    void showsAModelsRowsAndWhatTheyMakeOfItsSample() {
        logIn("admin");
        go("devices/profiles?model=EM500-SWL");
        assertThat(page())
                .contains("Netvox RA02A", "Milesight EM310-TILT", "随中枢提供", "端口 85", "0377, 2, level, cm")
                .contains("水位 level2 cm", "电量 battery100%");
    }

    @Test
    void readsASampleByTheRowsWhileOneTypes() {
        logIn("admin");
        go("devices/profiles");
        write("各行", "AA00, 2, level, cm, 0, 2,,,, 0.1");
        sample("AA00FF00");
        assertThat(page()).contains("水位 level25.5 cm");
        sample("BB");
        assertThat(page()).contains("按这些行读不出这帧");
        sample("AA00FF00");
        write("各行", "header\tlength\nAA00\t2\tlevel\tcm\tx");
        assertThat(page()).contains("第 2 行：位置“x”不对");
    }

    @Test
    void addsAModel() {
        logIn("admin");
        go("devices/profiles");
        text("型号", "PROBE 7");
        write("各行", "AA00, 2, level, cm, 0, 2");
        press("保存型号");
        assertThat(notice()).contains("型号“PROBE 7”已保存");
        assertThat(page()).contains("自行新增", "AA00, 2, level, cm, 0, 2");
    }

    @Test
    void beginsWithAnotherModelsRows() {
        logIn("admin");
        go("devices/profiles?model=AT101");
        press("以此为样本新增");
        assertThat(find(TextField.class).withLabel("型号").single().getValue()).isEmpty();
        text("型号", "AT102");
        press("保存型号");
        assertThat(notice()).contains("型号“AT102”已保存");
    }

    @Test
    void saysWhyAModelCannotBeSavedAndKeepsWhatWasTyped() {
        logIn("admin");
        go("devices/profiles");
        text("型号", "AT101");
        write("各行", "AA00, 2, level, cm, 0, 2");
        press("保存型号");
        assertThat(notice()).contains("随中枢提供，不能改");
        assertThat(find(TextField.class).withLabel("型号").single().getValue()).isEqualTo("AT101");
    }

    @Test
    void isReachedFromTheListOfFacilities() {
        logIn("admin");
        go("devices");
        assertThat(find(Anchor.class)
                        .withCondition(link -> link.getHref().equals("devices/profiles"))
                        .exists())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatcher", "building"})
    void refusesWhoIsNoAdmin(String username) {
        logIn(username);
        go("devices/profiles");
        assertThat(page()).contains("仅管理员可看").doesNotContain("EM310-TILT");
        assertThat(find(Button.class).withText("保存型号").exists()).isFalse();
        go("devices");
        assertThat(page()).doesNotContain("设备型号");
    }

    private void sample(String hex) {
        text("样例帧", hex);
    }

    private void text(String label, String value) {
        test(find(TextField.class).withLabel(label).single()).setValue(value);
    }
}
