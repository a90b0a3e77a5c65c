package streethub.ui.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.resident.HomeStatus;
import streethub.resident.HomeView;
import streethub.resident.HousingKind;
import streethub.resident.Residents;
import streethub.shared.GridCode;
import streethub.ui.DeskTest;

/** A resident says on the phone where they live, the secretary confirms it at the desk. */
class HomePagesTests extends DeskTest {

    @Autowired
    Residents residents;

    @Autowired
    Grids grids;

    @SuppressWarnings("unchecked")
    private void choose(String level, GridCode code) {
        Select<GridUnit> select = find(Select.class).withLabel(level).single();
        test(select).selectItem(grids.get(code).name());
    }

    private void claim(String door) {
        for (GridCode unit : people.buildingCode().ladder().reversed()) {
            switch (unit.level()) {
                case SUBDISTRICT -> {}
                case COMMUNITY -> choose("社区", unit);
                case COMPOSITE_GRID -> choose("网格", unit);
                case COURTYARD -> choose("院落", unit);
                case BUILDING -> choose("楼栋", unit);
            }
        }
        test(find(TextField.class).withLabel("单元和门牌").single()).setValue(door);
        choose("您和这处房屋的关系", "家庭成员");
        press("提交，等待核实");
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String item) {
        Select<HousingKind> select = find(Select.class).withLabel(label).single();
        test(select).selectItem(item);
    }

    private static void open(String number) {
        UI.getCurrent().navigate("inbox", QueryParameters.of("case", number));
    }

    @Test
    void fromThePhoneToTheDeskAndBack() {
        Actor neighbour = logIn("neighbour");
        navigate(MyPageView.class);
        assertThat(page()).contains("1单元302", "已核实", "还没有标签");
        press("提交，等待核实");
        assertThat(notice()).contains("必填");
        claim("2单元201");
        assertThat(page()).contains("2单元201", "待核实", "一般三天内有结果");
        HomeView claimed = residents.mine(neighbour).getFirst();

        logIn("secretary");
        open(claimed.number());
        assertThat(page()).contains("邻居（演示）", "2单元201", "家庭成员");
        press("不通过");
        assertThat(notice()).contains("必填");
        press("核实无误");
        assertThat(residents.find(neighbour, claimed.number()).status()).isEqualTo(HomeStatus.CONFIRMED);
        assertThat(page()).contains("已核实");

        logIn("neighbour");
        navigate(MyPageView.class);
        assertThat(page()).contains("2单元201").doesNotContain("1单元302");
        press("我已搬离");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("还没有登记住处");
    }

    @Test
    void whoMayNotSeeAHomeReadsThatThereIsNone() {
        String number = residents
                .claim(people.as("resident"), people.buildingCode(), "9单元101", HousingKind.OWNER)
                .number();
        logIn("composite");
        open(number);
        assertThat(page()).contains("没有找到住处登记").doesNotContain("9单元101");
    }

    @Test
    void inEnglishToo() {
        logIn("resident");
        speakEnglish();
        navigate(MyPageView.class);
        assertThat(page()).contains("My home", "Enter a home");
    }
}
