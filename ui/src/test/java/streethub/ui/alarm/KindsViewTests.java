package streethub.ui.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRules;
import streethub.ui.device.FacilityDesk;

/** The subdistrict has a worry of its own: a kind of alarm that did not come with the hub. */
class KindsViewTests extends FacilityDesk {

    @Autowired
    AlarmRules rules;

    @Test
    void anAdminAddsAKindAndChangesIt() {
        String code = "DOOR_" + new Random().nextInt(1_000_000);
        logIn("admin");
        go("alarms/kinds");
        assertThat(page()).contains("井盖倾斜", "COVER_TILTED", "同时转送供水", "工单，设施状态不变", "随中枢提供");
        field("代码").setValue(code);
        field("中文名").setValue("门被撬");
        press("保存种类");
        assertThat(notice()).contains("中英文名称须填写");
        assertThat(field("中文名").getValue()).isEqualTo("门被撬");
        field("英文名").setValue("Door forced");
        standing().setValue(AlarmKind.Standing.REOPENS);
        press("保存种类");
        assertThat(notice()).isEqualTo("种类“门被撬”已保存。");
        assertThat(page()).contains("门被撬", code);

        go("alarms/kinds?kind=" + code);
        assertThat(field("代码").isReadOnly()).isTrue();
        assertThat(standing().getValue()).isEqualTo(AlarmKind.Standing.REOPENS);
        field("中文名").setValue("门被强开");
        press("保存种类");
        assertThat(page()).contains("门被强开").doesNotContain("门被撬");
        assertThat(rules.kinds())
                .filteredOn(kind -> kind.code().equals(code))
                .singleElement()
                .satisfies(kind -> assertThat(kind.standing()).isEqualTo(AlarmKind.Standing.REOPENS));
    }

    @Test
    void oneThatCameWithTheHubIsBegunWithUnderAnotherCode() {
        logIn("admin");
        go("alarms/kinds?kind=SMOKE");
        assertThat(field("代码").getValue()).isEqualTo("OWN_SMOKE");
        assertThat(field("代码").isReadOnly()).isFalse();
        field("代码").setValue("SMOKE");
        press("保存种类");
        assertThat(notice()).contains("随中枢提供，不能改");
    }

    @Test
    void otherStaffReadThem() {
        logIn("facility");
        go("alarms/rules");
        assertThat(find(Anchor.class).withText("告警种类").single().getHref()).isEqualTo("alarms/kinds");
        go("alarms/kinds");
        assertThat(page()).contains("井盖倾斜").doesNotContain("保存种类", "新增种类");
    }

    @Test
    void residentsDoNot() {
        logIn("resident");
        go("alarms/kinds");
        assertThat(page()).doesNotContain("井盖倾斜", "保存种类");
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<AlarmKind.Standing> standing() {
        return (Select<AlarmKind.Standing>)
                find(Select.class).withLabel("仍在告警时结案").single();
    }
}
