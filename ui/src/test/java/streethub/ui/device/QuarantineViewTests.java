package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.device.Quarantine;
import streethub.device.QuarantinedMessage;
import streethub.device.Stranger;
import streethub.sensor.DeviceFamily;
import streethub.ui.desk.FacilityField;

class QuarantineViewTests extends FacilityDesk {

    @Autowired
    Quarantine quarantine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startsEmpty() {
        jdbc.sql("delete from quarantine").update();
    }

    @Test
    void listsStrangersWithWhatTheySaid() {
        heard("24e12400000000a1", "EM310-<b>TILT</b>", "good/one");
        logIn("admin");
        go("quarantine");
        assertThat(page()).contains("24e12400000000a1", "ChirpStack", "EM310-<b>TILT</b>", "共 1 条");
        find(Details.class).single().setOpened(true);
        assertThat(find(Pre.class).single().getText()).isEqualTo("<script>");
    }

    @Test
    void bindsToAFacilityThatIsThere() {
        String id = hydrant("旧消火栓", null);
        heard("24e12400000000a2", "", "good/one");
        logIn("admin");
        go("quarantine");
        press("绑定");
        facility().setValue(devices.get(people.as("admin"), id));
        press("绑定到这个设施");
        assertThat(notice()).isEqualTo("已绑定到 " + id + "，补收报文 1 条。");
        assertThat(page()).contains("没有未知设备");
        assertThat(devices.get(people.as("admin"), id).devEui()).isEqualTo("24e12400000000a2");
    }

    private FacilityField facility() {
        return find(FacilityField.class).single();
    }

    @Test
    void entersANewFacilityByAPin() {
        String name = "new-" + UUID.randomUUID();
        heard(name, "EM500-PP", "bad/one");
        logIn("admin");
        go("quarantine");
        press("绑定");
        press("登记并绑定");
        assertThat(notice()).contains("请写明绑定到哪个设施");
        text("设施名称", "北门消火栓");
        family().setValue(new DeviceFamily("HYDRANT"));
        find(BindPanel.class).single().mark(people.place());
        press("登记并绑定");
        assertThat(notice()).contains("已绑定到 " + name, "1 条仍无法处理");
        assertThat(devices.get(people.as("admin"), name).model()).isEqualTo("EM500-PP");
    }

    @Test
    void saysWhyItCannotBeBoundAndKeepsIt() {
        heard("24e12400000000a3", "", "good/one");
        logIn("admin");
        go("quarantine");
        press("绑定");
        press("绑定到这个设施");
        assertThat(notice()).contains("请写明绑定到哪个设施");
        assertThat(page()).contains("24e12400000000a3");
    }

    @Test
    void dismissesWhoDoesNotBelongHere() {
        heard("24e12400000000a4", "", "good/one");
        logIn("admin");
        go("quarantine");
        press("忽略");
        assertThat(notice()).contains("24e12400000000a4");
        assertThat(page()).contains("没有未知设备");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatcher", "building", "secretary"})
    void refusesWhoIsNoAdmin(String username) {
        heard("24e12400000000a5", "", "good/one");
        logIn(username);
        go("quarantine");
        assertThat(page()).contains("仅管理员可看").doesNotContain("24e12400000000a5");
        assertThat(find(Button.class).withText("绑定").exists()).isFalse();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref).toList())
                .doesNotContain("quarantine");
    }

    @Test
    void speaksEnglish() {
        heard("24e12400000000a6", "", "good/one");
        logIn("admin");
        speakEnglish();
        go("quarantine");
        assertThat(page()).contains("Unknown devices", "model not told");
        assertThat(List.of(find(Button.class).withText("Bind").exists())).containsExactly(true);
    }

    private void heard(String reference, String model, String topic) {
        quarantine.keep(
                new Stranger(reference, "chirpstack", model),
                new QuarantinedMessage(Instant.now(), topic, "<script>".getBytes(StandardCharsets.UTF_8)),
                null);
    }

    @SuppressWarnings("unchecked")
    private Select<DeviceFamily> family() {
        return find(BindPanel.class)
                .single()
                .getChildren()
                .flatMap(child -> child.getChildren())
                .filter(Select.class::isInstance)
                .map(Select.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void text(String label, String value) {
        test(find(TextField.class).withLabel(label).single()).setValue(value);
    }
}
