package streethub.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.grid.DutyPlanning;
import streethub.grid.PlannedShift;
import streethub.grid.ShiftPlan;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.DeskTest;
import streethub.ui.desk.UnitField;

/** The secretary of the demo's community before the duty of a grid that has one worker. */
class DutyViewTests extends DeskTest {

    private static final GridCode UNIT = new GridCode("51011700600102");

    @Autowired
    private DutyPlanning planning;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void oneWorker() {
        if (accounts.find("grid.02").isEmpty()) {
            accounts.create(
                    Actor.system(),
                    new NewAccount("grid.02", "二格员", "bamboo river lamp", Set.of(Role.GRID_WORKER), UNIT));
        }
    }

    @AfterEach
    void nobodyThere() {
        jdbc.sql("delete from duty_leave where grid_code = ?")
                .param(UNIT.value())
                .update();
        jdbc.sql("delete from duty_shift where grid_code = ?")
                .param(UNIT.value())
                .update();
    }

    @Test
    void aShiftIsAddedChangedAndRemovedAfterAQuestion() {
        logIn("secretary");
        go("unit", UNIT.value());
        assertThat(page()).contains("这个网格还没有班次", "现在没有人值班，案件交给菁蓉湖社区");

        press("新增班次");
        assertThat(person().getValue()).extracting(Actor::username).isEqualTo("grid.02");
        press("保存班次");
        assertThat(notice()).contains("班次已保存");
        assertThat(page()).contains("二格员", "周一至周五 09:00–18:00", "一周还有 123 小时 0 分没有人值班");

        press("修改");
        days().setValue(EnumSet.of(DayOfWeek.SUNDAY));
        time("从").setValue(LocalTime.of(22, 0));
        time("到").setValue(LocalTime.of(6, 0));
        press("保存班次");
        assertThat(page()).contains("周日 22:00–次日 06:00").doesNotContain("09:00–18:00");

        press("删除");
        assertThat(planning.list(people.as("admin"), UNIT)).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("这个网格还没有班次");
        assertThat(planning.list(people.as("admin"), UNIT)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAndTheDialogStays() {
        logIn("secretary");
        go("unit", UNIT.value());
        press("新增班次");
        days().clear();
        press("保存班次");
        assertThat(notice()).contains("排班至少要选一天");
        days().setValue(EnumSet.allOf(DayOfWeek.class));
        time("从").clear();
        press("保存班次");
        assertThat(notice()).contains("时间须写成几点几分");
        time("从").setValue(LocalTime.of(18, 0));
        press("保存班次");
        assertThat(page()).contains("每天 18:00 起 24 小时", "一周每时每刻都有人值班", "现在值班：二格员");
    }

    @Test
    void whoeverIsSecondIsTold() {
        PlannedShift shift = add(LocalTime.of(9, 0));
        logIn("secretary");
        go("unit", UNIT.value());
        press("修改");
        PlannedShift other = planning.replace(
                people.as("admin"),
                shift.id(),
                shift.version(),
                new ShiftPlan(UNIT, "grid.02", Set.of(DayOfWeek.SATURDAY), LocalTime.of(8, 0), LocalTime.of(12, 0)));
        press("保存班次");
        assertThat(notice()).contains("刚被别人改过");
        assertThat(page()).contains("周六 08:00–12:00");
        assertThat(planning.list(people.as("admin"), UNIT)).containsExactly(other);
    }

    @Test
    void gapsLeadToWhereTheyAreClosed() {
        logIn("secretary");
        go("unit", "");
        assertThat(page()).contains("未来七天无人值班", "楼栋网格员（演示）");
        level().setValue(GridLevel.COMPOSITE_GRID);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("duty?unit=" + UNIT);
        PlannedShift unused = add(LocalTime.of(9, 0));
        go("unit", UNIT.value());
        level().setValue(GridLevel.COMPOSITE_GRID);
        assertThat(page()).contains("这一级的网格未来七天都有人值班");
    }

    @Test
    void aLeaveIsEnteredAndEndedAfterAQuestion() {
        PlannedShift unused = planning.add(
                people.as("admin"),
                new ShiftPlan(UNIT, "grid.02", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        logIn("secretary");
        go("unit", UNIT.value());
        assertThat(page()).contains("现在值班：二格员", "没有登记请假");
        press("登记请假");
        press("保存请假");
        assertThat(notice()).contains("请写明请假的原因");
        test(find(TextField.class).withLabel("原因").single()).setValue("病假");
        press("保存请假");
        assertThat(notice()).contains("请假已登记");
        assertThat(page()).contains("病假", "无人替班，案件交给上一级", "现在没有人值班，案件交给菁蓉湖社区");
        press("取消请假");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("现在值班：二格员", "没有登记请假");
    }

    @Test
    void aUnitWithoutWorkersSaysWhatIsNeeded() {
        logIn("admin");
        go("unit", "5101170060010102");
        assertThat(page()).contains("这个网格还没有网格员账号").doesNotContain("新增班次");
    }

    @Test
    void othersReadTheirOwnPart() {
        logIn("dispatcher");
        go("unit", people.buildingCode().value());
        assertThat(page()).contains("现在值班：楼栋网格员（演示）", "每天 全天");
        assertThat(find(Button.class).withText("新增班次").exists()).isFalse();
        assertThat(find(Button.class).withText("修改").exists()).isFalse();
        logIn("building");
        go("unit", UNIT.value());
        assertThat(page()).contains("只有工作人员可以查看本辖区的值班");
    }

    @Test
    void anAddressThatIsNoneShowsOnesOwnPart() {
        logIn("secretary");
        go("unit", "<script>");
        assertThat(page()).contains("本辖区的班次");
        go("unit", "51011700600199");
        assertThat(page()).contains("没有编码为 51011700600199 的网格单元");
    }

    @Test
    void speaksEnglish() {
        logIn("secretary");
        speakEnglish();
        PlannedShift unused = add(LocalTime.of(9, 0));
        go("unit", UNIT.value());
        assertThat(page()).contains("Mon, Wed 09:00–18:00", "Add a shift", "Nobody on duty in the next seven days");
    }

    @Test
    void aSecretaryChoosesAmongHerOwn() {
        Actor secretary = logIn("secretary");
        go("unit", "");
        List<GridCode> offered =
                find(UnitField.class).single().getListDataView().getItems().toList();
        assertThat(offered).contains(secretary.gridUnit(), UNIT, people.buildingCode());
        assertThat(offered).allMatch(secretary::covers);
    }

    private PlannedShift add(LocalTime begins) {
        return planning.add(
                people.as("admin"),
                new ShiftPlan(
                        UNIT, "grid.02", Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), begins, LocalTime.of(18, 0)));
    }

    private static void go(String key, String value) {
        UI.getCurrent().navigate("duty", QueryParameters.of(key, value));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Actor> person() {
        return (ComboBox<Actor>) find(ComboBox.class).withLabel("值班人").single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<DayOfWeek> days() {
        return (CheckboxGroup<DayOfWeek>) find(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<GridLevel> level() {
        return (Select<GridLevel>) find(Select.class).withLabel("级别").single();
    }

    private TimePicker time(String label) {
        return find(TimePicker.class).withLabel(label).single();
    }
}
