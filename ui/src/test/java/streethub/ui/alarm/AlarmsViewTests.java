package streethub.ui.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.alarm.AlarmFilter;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRule;
import streethub.alarm.AlarmRules;
import streethub.alarm.AlarmState;
import streethub.alarm.AlarmView;
import streethub.alarm.Alarms;
import streethub.device.DeviceView;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridLevel;
import streethub.ui.device.FacilityDesk;
import streethub.ui.web.TimeWords;

/** A hydrant loses its pressure: what staff see of it and do about it. */
class AlarmsViewTests extends FacilityDesk {

    @Autowired
    Alarms alarms;

    @Autowired
    AlarmRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TimeWords times;

    private String id = "";

    @BeforeEach
    void losesPressure() {
        id = hydrant("西门消火栓", null);
        says(id, Instant.now().minusSeconds(600), Map.of("pressure", 300));
        says(id, Instant.now().minusSeconds(300), Map.of("pressure", 20));
    }

    private AlarmView alarm() {
        return alarms.page(people.as("admin"), new AlarmFilter(null, null, null, id), null, null)
                .items()
                .getFirst();
    }

    @Test
    void listsItAndCountsIt() {
        logIn("building");
        go("alarms?device=" + id);
        assertThat(page()).contains("告警中，未确认");
        go("alarms/" + alarm().id());
        assertThat(page())
                .contains("消火栓水压过低 20 kPa", "西门消火栓", alarm().caseNumber(), "消火栓水压低于 100 kPa", "共 1 次", "按网格派单", "发生告警");
    }

    @Test
    void isAcknowledgedByWhoeverWorksThere() {
        logIn("building");
        go("alarms/" + alarm().id());
        press("确认告警");
        assertThat(notice()).isEqualTo("已确认，大家都看得到有人知道了");
        assertThat(alarm().state()).isEqualTo(AlarmState.ACTIVE_ACK);
        assertThat(page()).contains("告警中，已确认", "已确认");
    }

    @Test
    void isSilencedForAReasonAndResumed() {
        logIn("dispatcher");
        go("alarms/" + alarm().id());
        press("静默");
        write("原因", "管网检修");
        press("静默");
        assertThat(page()).contains("静默至", "管网检修");
        press("结束静默");
        assertThat(alarm().silencedUntil()).isNull();
    }

    @Test
    void silenceWithoutAReasonIsRefusedAndNothingIsLost() {
        logIn("dispatcher");
        go("alarms/" + alarm().id());
        press("静默");
        press("静默");
        assertThat(notice()).isEqualTo("请写一句话。");
        assertThat(alarm().silencedUntil()).isNull();
    }

    @Test
    void theFacilitysPageShowsItAndWhatWasMeasured() {
        logIn("building");
        go("devices/" + id);
        assertThat(page()).contains("消火栓水压过低 20 kPa", "读数曲线", "压力，近 1 天，2 个时点");
    }

    @Test
    void whoeverDoesNotWorkThereLearnsNothing() {
        logIn("resident");
        go("alarms/" + alarm().id());
        assertThat(page()).doesNotContain("西门消火栓");
    }

    @Test
    void anAdminWritesTriesAndKeepsARule() {
        logIn("admin");
        go("alarms/rules?family=HYDRANT");
        assertThat(page()).contains("消火栓水压低于 100 kPa", "pressure < 100 until 120", "传感器电量低于 15%");
        field("规则代码").setValue("UI_RULE");
        field("规则说明").setValue("水压低于 350");
        facility().setValue(devices.get(people.as("admin"), id));
        field("条件").setValue("pressure < 350");
        kinds().setValue(rules.kinds().stream()
                .filter(kind -> kind.code().equals("HYDRANT_PRESSURE_LOW"))
                .findFirst()
                .orElseThrow());
        press("试一试");
        assertThat(page()).contains("，2 条读数，会告警 1 次。", "仍在告警").doesNotContain("没有试");
        field("条件").setValue("pressure <");
        press("试一试");
        assertThat(notice()).startsWith("读不懂条件“pressure <”");
        field("条件").setValue("pressure < 350");
        press("保存规则");
        assertThat(rules.list(people.as("admin"), null))
                .anyMatch(rule -> rule.code().equals("UI_RULE"));
        rules.remove(people.as("admin"), "UI_RULE");
    }

    @Test
    void aTrialSaysWhichTimeItSawWhereThereWereTooManyReadings() {
        Instant begin = Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("""
                insert into device_reading (device_id, at, readings)
                select :id, cast(:begin as timestamptz) + n * interval '20 seconds', '{"pressure": 300}'
                from generate_series(0, 59999) n""").param("id", id).param("begin", begin.toString()).update();
        logIn("building");
        go("alarms/rules?device=" + id);
        field("规则代码").setValue("UI_TRIAL");
        field("规则说明").setValue("水压低于 350");
        field("条件").setValue("pressure < 350");
        kinds().setValue(rules.kinds().getFirst());
        days().setValue(30);
        press("试一试");
        String last = times.exactly(begin.plusSeconds(49_999 * 20L));
        assertThat(page()).contains("50000 条读数，会告警 1 次。", "试完 50000 条就停在 " + last + "，之后的没有试");
        days().setValue(1);
        press("试一试");
        assertThat(page()).contains("2 条读数，会告警 1 次。").doesNotContain("没有试");
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> days() {
        return (Select<Integer>) find(Select.class).all().stream()
                .filter(one -> one.getAriaLabel().filter("用哪几天的读数"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleOfTheFacilitysOwnStandsInsteadOfItsFamilys() {
        logIn("admin");
        go("devices/" + id);
        assertThat(page()).contains("告警规则", "消火栓水压低于 100 kPa同类规则", "传感器电量低于 15%");
        String address = find(Anchor.class).withText("查看、试写这处设施的规则").single().getHref();
        assertThat(address).isEqualTo("alarms/rules?device=" + id);
        go(address);
        assertThat(page()).contains("西门消火栓", "✔ 有效").doesNotContain("被自有规则代替", "LIFT_PERSON_TRAPPED");
        assertThat(facility().getValue().id()).isEqualTo(id);
        AlarmRule shipped = rules.list(people.as("admin"), null).stream()
                .filter(rule -> rule.code().equals("HYDRANT_PRESSURE_BELOW_100"))
                .findFirst()
                .orElseThrow();
        find(Button.class).withText("以此为底").all().get(index(shipped)).click();
        String code = field("规则代码").getValue();
        assertThat(code).startsWith("HYDRANT_PRESSURE_BELOW_100_HYDRANT_");
        field("规则说明").setValue("高处的栓，低于 15 kPa 才告警");
        field("条件").setValue("pressure < 15 until 18");
        press("保存规则");
        assertThat(page()).contains("高处的栓", "○ 被自有规则代替");
        says(id, Instant.now(), Map.of("pressure", 20));
        assertThat(alarm().state()).isEqualTo(AlarmState.CLEARED_UNACK);

        go("devices/" + id);
        assertThat(page()).contains("高处的栓，低于 15 kPa 才告警自有规则").doesNotContain("消火栓水压低于 100 kPa同类规则");
        rules.remove(people.as("admin"), code);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRuleSaysWhoseItsAlarmsAreAndTheAlarmShowsIt() {
        logIn("admin");
        go("alarms/rules?device=" + id);
        field("规则代码").setValue("UI_DUTY_" + index());
        field("规则说明").setValue("水压低于 400，归院落");
        field("条件").setValue("pressure < 400");
        kinds().setValue(rules.kinds().stream()
                .filter(kind -> kind.code().equals("HYDRANT_PRESSURE_HIGH"))
                .findFirst()
                .orElseThrow());
        ComboBox<Actor> person = find(ComboBox.class).withLabel("或指定一个人").single();
        person.setValue(people.as("building"));
        Select<GridLevel> level =
                (Select<GridLevel>) find(Select.class).withLabel("负责人").single();
        level.setValue(GridLevel.COURTYARD);
        assertThat(person.getValue()).isNull();
        press("保存规则");
        assertThat(page()).contains("归院落值班人");
        says(id, Instant.now(), Map.of("pressure", 390));
        AlarmView high = alarms.page(people.as("admin"), new AlarmFilter(null, null, null, id), null, null)
                .items()
                .getFirst();
        go("alarms/" + high.id());
        assertThat(page()).contains("消火栓水压过高 390 kPa", "负责人院落网格员（演示）", "已指派");
        rules.remove(people.as("admin"), "UI_DUTY_" + index());
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherRulesCodeIsNotTakenWithoutAsking() {
        String code = "UI_TAKEN_" + index();
        logIn("admin");
        begin(code, "第一条");
        field("英文说明（可不填）").setValue("The first one");
        find(ComboBox.class).withLabel("或指定一个人").single().setValue(people.as("building"));
        press("保存规则");
        assertThat(page()).contains("归楼栋网格员（演示）").doesNotContain("归building");
        assertThat(rule(code).wordsEn()).isEqualTo("The first one");

        begin(code, "第二条");
        press("保存规则");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(rule(code).words()).isEqualTo("第一条");
        press("保存规则");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(rule(code).words()).isEqualTo("第二条");
        rules.remove(people.as("admin"), code);
    }

    private void begin(String code, String said) {
        go("alarms/rules?device=" + id);
        field("规则代码").setValue(code);
        field("规则说明").setValue(said);
        field("条件").setValue("pressure < 1");
        kinds().setValue(rules.kinds().getFirst());
    }

    private AlarmRule rule(String code) {
        return rules.list(people.as("admin"), null).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String index() {
        return id.replaceAll("[^0-9a-f]", "").toUpperCase(Locale.ROOT);
    }

    /** Where the rule stands among those of the facility. */
    private int index(AlarmRule rule) {
        return rules.of(people.as("admin"), new DeviceFamily("HYDRANT"), id).stream()
                .map(one -> one.rule().code())
                .toList()
                .indexOf(rule.code());
    }

    @Test
    void aFacilityIsFoundByItsNameAndOnlyInOnesOwnArea() {
        logIn("building");
        go("alarms/rules");
        assertThat(facility().getLazyDataView().getItems().toList()).isNotEmpty();
        @SuppressWarnings("unchecked")
        DataProvider<DeviceView, String> found =
                (DataProvider<DeviceView, String>) facility().getDataProvider();
        assertThat(found.fetch(new Query<>(0, 50, List.of(), null, "西门消")).map(DeviceView::name))
                .contains("西门消火栓")
                .allMatch(name -> name.contains("西门消"));
        go("alarms/rules?device=none");
        assertThat(page()).contains("没有编号为").doesNotContain("试一试");
    }

    @Test
    void whoeverIsNoAdminMayOnlyTry() {
        logIn("building");
        go("alarms/rules");
        assertThat(page()).contains("试一试").doesNotContain("保存规则", "停用");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DeviceView> facility() {
        return find(ComboBox.class).withLabel("设施").single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<AlarmKind> kinds() {
        return (Select<AlarmKind>) find(Select.class).all().stream()
                .filter(one -> "告警种类".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
