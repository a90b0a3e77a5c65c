package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.device.DeviceState;
import streethub.ui.desk.UnitField;

class MaintenanceViewTests extends FacilityDesk {

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void none() {
        jdbc.sql("delete from maintenance").update();
        jdbc.sql("update device set state = 'UNKNOWN' where state = 'MAINTENANCE'")
                .update();
    }

    @Test
    void aDispatcherSetsOneFacilityToMaintenanceAndEndsIt() {
        String id = hydrant("要修的消火栓", null);
        says(id, Instant.now(), Map.of("pressure", 300));
        logIn("dispatcher");
        go("devices/" + id);
        press("设为维护");
        write("原因", "更换阀门");
        press("设为维护");
        assertThat(page()).contains("维护中", "更换阀门");
        assertThat(devices.get(people.as("dispatcher"), id).state()).isEqualTo(DeviceState.MAINTENANCE);
        press("结束维护");
        assertThat(devices.get(people.as("dispatcher"), id).state()).isEqualTo(DeviceState.NORMAL);
        assertThat(page()).doesNotContain("维护中：");
    }

    @Test
    void withoutAReasonNothingBegins() {
        String id = hydrant("无故", null);
        logIn("dispatcher");
        go("devices/" + id);
        press("设为维护");
        press("设为维护");
        assertThat(notice()).contains("请写明维护原因");
        assertThat(devices.get(people.as("dispatcher"), id).state()).isEqualTo(DeviceState.UNKNOWN);
    }

    @Test
    void isPlannedForAWholeUnit() {
        String id = hydrant("片区检修", null);
        logIn("dispatcher");
        go("devices/maintenance");
        assertThat(page()).contains("没有维护安排");
        find(UnitField.class).single().setValue(people.buildingCode());
        test(find(TextField.class).withLabel("原因").single()).setValue("管网冲洗");
        press("安排维护");
        assertThat(page()).contains("◼ 进行中", "管网冲洗", "全部类型");
        assertThat(devices.get(people.as("dispatcher"), id).state()).isEqualTo(DeviceState.MAINTENANCE);
    }

    @Test
    void othersOnlyRead() {
        logIn("building");
        go("devices/maintenance");
        assertThat(find(Button.class).withText("安排维护").exists()).isFalse();
    }
}
