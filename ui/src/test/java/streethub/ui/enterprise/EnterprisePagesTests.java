package streethub.ui.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.enterprise.EnterpriseStatus;
import streethub.enterprise.EnterpriseView;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.shared.GridLevel;
import streethub.ui.EnterpriseDesk;

/** An enterprise from the application on the phone to the secretary's desk and back. */
class EnterprisePagesTests extends EnterpriseDesk {

    @Autowired
    Grids grids;

    @Test
    void residentsApplyReadWhyItWasRefusedAndApplyAnew() {
        String code = "91510117MA0000027X";
        resident("pages-anna");
        logIn("pages-anna");
        go("enterprises");
        assertThat(page()).contains("我的企业", "登记企业");
        press("提交登记");
        assertThat(field("统一社会信用代码").getErrorMessage()).contains("应为 18 位");
        field("统一社会信用代码").setValue("91510117 MA00000279");
        field("企业名称").setValue("示例花店");
        place().setValue(communityUnit());
        press("提交登记");
        assertThat(field("统一社会信用代码").isInvalid()).isTrue();
        assertThat(enterprises.mine(people.as("pages-anna"))).isEmpty();
        field("统一社会信用代码").setValue("91510117 ma0000027x");
        press("提交登记");
        assertThat(notice()).contains("等待社区核实");
        assertThat(page()).contains("示例花店", "◆ 待核实", code, "等所在社区的书记核实");

        logIn("secretary");
        go("enterprises/to-verify");
        assertThat(page()).contains("示例花店", code, "pages-anna");
        press("不通过");
        press("确认不通过");
        assertThat(notice()).contains("必填");
        write("原因", "执照名称不符 <b>");
        press("确认不通过");
        assertThat(notice()).contains("“示例花店”未通过核实");
        assertThat(page()).doesNotContain("示例花店");

        logIn("pages-anna");
        go("enterprises");
        assertThat(page()).contains("✕ 未通过", "原因：执照名称不符 <b>");
        press("重新登记");
        assertThat(field("统一社会信用代码").getValue()).isEqualTo(code);
        field("企业名称").setValue("示例鲜花店");
        press("提交登记");
        assertThat(page()).contains("示例鲜花店", "◆ 待核实").doesNotContain("执照名称不符");

        logIn("secretary");
        go("enterprises/to-verify");
        press("核实通过");
        assertThat(notice()).contains("“示例鲜花店”已通过核实");
        assertThat(enterprises.require(people.as("pages-anna"), code).status()).isEqualTo(EnterpriseStatus.VERIFIED);
    }

    @Test
    void whoIsResponsibleSaysWhoElseActsForIt() {
        String code = "91510117MA00000281";
        responsible("pages-bo", code, "示例书店");
        resident("pages-cy");
        logIn("pages-bo");
        go("enterprises");
        assertThat(page()).contains("● 已核实", "pages-bo · 负责人");
        field("添加成员").setValue("nobody-at-all");
        press("添加");
        assertThat(notice()).contains("没有名为“nobody-at-all”的居民账号");
        field("添加成员").setValue(" pages-cy ");
        press("添加");
        assertThat(members(code)).containsExactly("pages-bo", "pages-cy");

        logIn("pages-cy");
        go("enterprises");
        assertThat(page()).contains("示例书店", "pages-cy");
        assertThat(find(Button.class).withText("移除").exists()).isFalse();
        assertThat(find(TextField.class).withLabel("添加成员").exists()).isFalse();

        logIn("pages-bo");
        go("enterprises");
        press("移除");
        assertThat(members(code)).containsExactly("pages-bo");
    }

    @Test
    void nobodyTriesNamesOfAccountsWithoutEnd() {
        responsible("pages-eve", "91510117MA00000309", "示例茶馆");
        logIn("pages-eve");
        go("enterprises");
        for (int i = 0; i < EnterpriseLimits.MOST_MEMBERS; i++) {
            field("添加成员").setValue("guess-" + i);
            press("添加");
        }
        resident("pages-flo");
        field("添加成员").setValue("pages-flo");
        press("添加");
        assertThat(notice()).contains("1 小时内最多添加 30 次成员");
        assertThat(members("91510117MA00000309")).containsExactly("pages-eve");
    }

    private Iterable<String> members(String code) {
        EnterpriseView enterprise = enterprises.find(people.as("secretary"), code);
        return enterprise.members();
    }

    @Test
    void nothingWaitsWhereNobodyApplied() {
        enterprises
                .toVerify(people.as("secretary"))
                .forEach(it -> enterprises.verify(
                        people.as("secretary"), it.creditCode().value()));
        logIn("secretary");
        go("enterprises/to-verify");
        assertThat(page()).contains("没有等待核实的企业");
        go("me");
        assertThat(find(Anchor.class)
                        .withCondition(it -> it.getHref().equals("enterprises/to-verify"))
                        .exists())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "dispatcher", "venue", "admin"})
    void onlySecretariesVerify(String username) {
        logIn(username);
        go("enterprises/to-verify");
        assertThat(getCurrentView()).isNotInstanceOf(ToVerifyView.class);
        go("me");
        assertThat(find(Anchor.class)
                        .withCondition(it -> it.getHref().equals("enterprises/to-verify"))
                        .exists())
                .isFalse();
    }

    @Test
    void areReadInEnglishToo() {
        resident("pages-di");
        logIn("pages-di");
        speakEnglish();
        go("enterprises");
        assertThat(page()).contains("My enterprises", "Register an enterprise", "The secretary of its community");
        logIn("secretary");
        go("enterprises/to-verify");
        assertThat(page()).contains("Enterprises");
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<GridUnit> place() {
        return find(Select.class).withLabel("所在社区").single();
    }

    private GridUnit communityUnit() {
        return grids.list(GridLevel.COMMUNITY, null).stream()
                .filter(unit -> unit.code().equals(community()))
                .findFirst()
                .orElseThrow();
    }
}
