package streethub.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.Devices;
import streethub.ledger.FacilityLedger;
import streethub.ledger.LedgerField;
import streethub.shared.GeoPoint;
import streethub.ui.DeskTest;

class LedgerViewsTests extends DeskTest {

    @Autowired
    private FacilityLedger ledger;

    @Autowired
    private Devices devices;

    @Test
    void aKeeperEntersAFacility() {
        logIn("facility");
        go("devices/new");
        press("保存");
        assertThat(field("名称").isInvalid()).isTrue();
        test(field("名称")).setValue("新登记的");
        select("类型").setValue("HYDRANT");
        find(FacilityForm.class).single().mark(people.place());
        test(field("标识码")).setValue("5101170113000777");
        press("保存");
        assertThat(select("执行标准").isInvalid())
                .as("an identifier without its standard")
                .isTrue();
        test(field("标识码")).setValue("");
        press("保存");
        String path = UI.getCurrent().getActiveViewLocation().getPath();
        assertThat(path).matches("devices/hydrant-[0-9]{6}");
        assertThat(page()).contains("新登记的", "修改台账", "打印二维码牌", "修改记录（1 条）");
    }

    @Test
    void aKeeperEditsAFacilityAndItsHistoryShows() {
        String id = facility();
        logIn("facility");
        go("devices/" + id + "/edit");
        assertThat(find(TextField.class).withLabel("编号").all()).isEmpty();
        test(field("权属单位")).setValue("水务局");
        press("保存");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("devices/" + id);
        assertThat(page()).contains("权属单位", "水务局", "权属单位：（空） → 水务局", "设施管理员（演示）");
    }

    @Test
    void aSensorIsReplacedOnTheFacilitysPage() {
        String id = facility();
        String eui = String.format(Locale.ROOT, "%016x", new Random().nextLong());
        logIn("facility");
        go("devices/" + id);
        test(field("EUI")).setValue(eui);
        press("更换");
        assertThat(notice()).contains("传感器已更换");
        assertThat(page()).contains(eui);
        assertThat(devices.sensors(people.as("facility"), id)).hasSize(2);
    }

    @Test
    void othersReadTheLedgerAndChangeNothing() {
        String id = facility();
        logIn("building");
        go("devices/" + id);
        assertThat(page()).contains("台账", "传感器").doesNotContain("修改台账", "更换传感器");
        go("devices/" + id + "/edit");
        assertThat(page()).contains("设施台账由本区域的管理员或设施管理员登记和修改");
        go("devices");
        assertThat(page()).doesNotContain("新增设施");
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices/new", "devices/import", "devices/plates"})
    void pagesOfKeepersAreForThem(String page) {
        logIn("dispatcher");
        go(page);
        assertThat(page()).contains("设施台账由本区域的管理员或设施管理员登记和修改");
    }

    @Test
    void filesAreOfferedToKeepers() {
        logIn("facility");
        go("devices/import");
        assertThat(page()).contains("下载空白模板", "导出全部设施", "有错的格子会标红");
    }

    @Test
    void platesLeadToThePublicPage() {
        String id = facility();
        logIn("facility");
        go("devices/plates?q=" + id);
        assertThat(page()).contains(id, "扫码报修", "共 1 张");
        go("devices?q=" + id);
        assertThat(find(Anchor.class).withText("设施二维码牌").single().getHref()).isEqualTo("devices/plates?q=" + id);
    }

    @Test
    void anAdminAddsAFamily() {
        String code = "GATE_" + new Random().nextInt(1_000_000);
        logIn("admin");
        go("devices/families");
        assertThat(page()).contains("井盖", "路灯", "随中枢提供");
        test(field("代码")).setValue(code);
        test(field("中文名")).setValue("道闸");
        test(field("英文名")).setValue("Gate");
        test(find(IntegerField.class).single()).setValue(48);
        press("保存类型");
        assertThat(page()).contains("道闸", code, "静默 48 小时算离线");
    }

    @Test
    void familiesAreForAdmins() {
        logIn("facility");
        go("devices/families");
        assertThat(page()).contains("仅管理员可改").doesNotContain("保存类型");
    }

    private String facility() {
        GeoPoint place = people.place();
        return ledger.create(
                people.as("facility"),
                Map.of(
                        LedgerField.NAME,
                        "有台账的",
                        LedgerField.FAMILY,
                        "HYDRANT",
                        LedgerField.LAT,
                        Double.toString(place.lat()),
                        LedgerField.LON,
                        Double.toString(place.lon())));
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return ((List<Select<String>>)
                        (List<?>) find(Select.class).withLabel(label).all())
                .getFirst();
    }

    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
