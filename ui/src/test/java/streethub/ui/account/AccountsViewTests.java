package streethub.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.AccountEdit;
import streethub.identity.AccountFilter;
import streethub.identity.AccountReading;
import streethub.identity.AccountRegister;
import streethub.identity.AccountView;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.identity.SignedIn;
import streethub.shared.GridCode;
import streethub.shared.Texts;
import streethub.ui.DeskTest;
import streethub.ui.desk.DeskList;
import streethub.ui.shell.Languages;
import streethub.ui.web.Words;

/** An administrator looks after accounts at the desk. */
class AccountsViewTests extends DeskTest {

    @Autowired
    AccountRegister register;

    @Autowired
    AccountReading reading;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountWords account;

    @Autowired
    Texts texts;

    @Test
    void showsEachAccountAsARow() {
        made("view.row", Role.GRID_WORKER);
        logIn("admin");
        go("accounts", "q=view.row");
        DeskList.Row row = account.row(words(), listed().getFirst());
        assertThat(row.word()).isEqualTo("待首次登录");
        assertThat(row.title()).isEqualTo("账号 view.row");
        assertThat(row.number()).isEqualTo("view.row");
        assertThat(row.place()).contains("栋");
        assertThat(row.state()).isEqualTo("网格员");
    }

    @Test
    void filtersAndSaysSoInTheAddress() {
        made("view.filter.a", Role.GRID_WORKER);
        made("view.filter.b", Role.VERIFIER);
        register.close(people.as("admin"), "view.filter.b", 0);
        logIn("admin");
        go("accounts", "q=view.filter");
        assertThat(names()).containsExactly("view.filter.a", "view.filter.b");
        select("状态").setValue(AccountsAddress.Standing.CLOSED);
        go("accounts", "q=view.filter&state=CLOSED&role=VERIFIER&unit=" + people.buildingCode());
        assertThat(names()).containsExactly("view.filter.b");
        assertThat(select("角色").getValue()).isEqualTo(Role.VERIFIER);
        go("accounts", "q=view.filter&unit=510117006008");
        assertThat(names()).isEmpty();
        assertThat(page()).contains("没有符合条件的账号");
    }

    @Test
    void putsWhatIsTypedIntoTheAddress() {
        logIn("admin");
        go("accounts", "state=OPEN");
        test(find(TextField.class).withPlaceholder("用户名或姓名").single()).setValue("100% & b");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .isEqualTo(Map.of("state", List.of("OPEN"), "q", List.of("100% & b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%00", "role=EMPEROR", "unit=x", "state=MAYBE"})
    void ignoresWhatAnAddressSaysWrongly(String query) {
        assertThat(AccountsAddress.of(QueryParameters.fromString(query)).filter())
                .isEqualTo(AccountFilter.ALL);
        logIn("admin");
        go("accounts", query);
        assertThat(names()).contains("admin");
    }

    @Test
    void makesAnAccountAndShowsItsPasswordOnce() {
        logIn("admin");
        go("accounts/new", "");
        field("用户名").setValue("view.new");
        field("显示名").setValue("新来的");
        roles().setValue(Set.of(Role.GRID_WORKER));
        press("创建账号");
        assertThat(notice()).contains("须绑定一个网格");
        assertThat(field("用户名").getValue()).isEqualTo("view.new");
        place().setValue(people.buildingCode());
        press("创建账号");
        assertThat(page()).contains("“新来的”的一次性密码", "用户名：view.new", "只显示这一次");
        String password = password();
        assertThat(accounts.authenticate("view.new", password, "view").oneTime())
                .isTrue();
        press("复制");
        go("accounts/view.new", "");
        assertThat(page()).contains("新来的", "待首次登录", "变更记录", "创建账号").doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad Name", "new", "", "view.nul\u0000"})
    void refusesABadNameInASentence(String username) {
        logIn("admin");
        go("accounts/new", "");
        field("用户名").setValue(username);
        field("显示名").setValue("某某");
        roles().setValue(Set.of(Role.RESIDENT));
        press("创建账号");
        assertThat(notice()).contains("用户名");
    }

    @Test
    void changesNameRolesAndPlaceAndWritesItDown() {
        made("view.edit", Role.GRID_WORKER);
        GridCode community = reading.find(Actor.system(), "secretary").gridUnit();
        logIn("admin");
        go("accounts/view.edit", "");
        field("显示名").setValue("改过的");
        roles().setValue(Set.of(Role.VERIFIER));
        place().setValue(community);
        press("保存");
        assertThat(notice()).contains("“改过的”的账号已保存");
        AccountView now = reading.find(Actor.system(), "view.edit");
        assertThat(now.roles()).containsExactly(Role.VERIFIER);
        assertThat(now.gridUnit()).isEqualTo(community);
        assertThat(page()).contains("改名：“账号 view.edit” → “改过的”", "角色：网格员 → 核查员", "管理员（演示） admin");
    }

    @Test
    void tellsTheSecondOfTwoAdministrators() {
        made("view.second", Role.GRID_WORKER);
        logIn("admin");
        go("accounts/view.second", "");
        register.edit(
                Actor.system(),
                "view.second",
                0,
                new AccountEdit("别人改的", Set.of(Role.GRID_WORKER), people.buildingCode()));
        field("显示名").setValue("我改的");
        press("保存");
        assertThat(notice()).contains("刚被别人改过");
        assertThat(field("显示名").getValue()).isEqualTo("我改的");
        assertThat(reading.find(Actor.system(), "view.second").displayName()).isEqualTo("别人改的");
    }

    @Test
    void closesAndReopens() {
        made("view.close", Role.GRID_WORKER);
        logIn("admin");
        go("accounts/view.close", "");
        press("关闭账号");
        test(find(ConfirmDialog.class).last()).confirm();
        assertThat(reading.find(Actor.system(), "view.close").open()).isFalse();
        assertThat(page()).contains("已关闭", "重新开通");
        press("重新开通");
        test(find(ConfirmDialog.class).last()).confirm();
        assertThat(accounts.authenticate("view.close", password(), "view").oneTime())
                .isTrue();
    }

    @Test
    void resetsAForgottenPassword() {
        String before = made("view.reset", Role.GRID_WORKER);
        logIn("admin");
        go("accounts/view.reset", "");
        press("重置密码");
        test(find(ConfirmDialog.class).last()).confirm();
        SignedIn person = accounts.authenticate("view.reset", password(), "view");
        assertThat(person.credential()).isEqualTo(1);
        assertThat(password()).isNotEqualTo(before);
    }

    @Test
    void offersNothingThatRaisesOnesOwnRights() {
        logIn("admin");
        go("accounts/admin", "");
        assertThat(roles().isReadOnly()).isTrue();
        assertThat(place().isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("关闭账号").all()).isEmpty();
    }

    @Test
    void isForAdministratorsOnly() {
        for (String address : new String[] {"accounts", "accounts/new", "accounts/building"}) {
            logIn("dispatcher");
            UI.getCurrent().navigate("me");
            go(address, "");
            assertThat(page()).contains("只有管理员可以管理账号").doesNotContain("楼栋网格员（演示）");
        }
        logIn("resident");
        go("accounts", "");
        assertThat(getCurrentView()).isNotInstanceOf(AccountsView.class);
    }

    @Test
    void saysThatAnAccountIsNotThere() {
        logIn("admin");
        go("accounts/nobody-of-that-name", "");
        assertThat(page()).contains("没有账号“nobody-of-that-name”");
    }

    @Test
    void isWhereAnAdministratorWithoutAPlaceWorks() {
        if (accounts.find("view.machine").isEmpty()) {
            register.create(Actor.system(), "view.machine", new AccountEdit("机器", Set.of(Role.ADMIN), null));
        }
        logIn("view.machine");
        go("inbox", "");
        assertThat(getCurrentView()).isInstanceOf(AccountsView.class);
        assertThat(names()).contains("admin", "resident");
        assertThat(menu()).containsExactly("duty", "grid", "accounts", "quarantine", "dead-letters", "me");
        go("dead-letters", "");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("dead-letters");
        go("me", "");
        assertThat(page()).contains("机器", "管理员", "修改密码");
        go("cases", "");
        assertThat(getCurrentView()).isInstanceOf(AccountsView.class);
    }

    @Test
    void speaksEnglish() {
        logIn("admin");
        speakEnglish();
        go("accounts/building", "");
        assertThat(page()).contains("Save", "Reset the password", "Changes");
    }

    /** Its one-time password. */
    private String made(String username, Role role) {
        return register.create(
                        people.as("admin"),
                        username,
                        new AccountEdit("账号 " + username, Set.of(role), people.buildingCode()))
                .password();
    }

    private static void go(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return find(CheckboxGroup.class).single();
    }

    private PlaceField place() {
        return find(PlaceField.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return find(Select.class)
                .withCondition(it -> it.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }

    private String password() {
        return find(Span.class).withClassName("account-password").single().getText();
    }

    @SuppressWarnings("unchecked")
    private List<AccountView> listed() {
        DeskList<AccountView> list = find(DeskList.class).single();
        return list.getDataProvider()
                .fetch(new Query<>(0, 200, List.of(), null, null))
                .toList();
    }

    private List<String> names() {
        return listed().stream().map(AccountView::username).toList();
    }

    /** In the frame around the view. */
    private List<String> menu() {
        return find(Anchor.class)
                .withCondition(it -> it.getParent()
                        .filter(around -> around.getElement().getClassList().contains("staff-nav"))
                        .isPresent())
                .all()
                .stream()
                .map(Anchor::getHref)
                .toList();
    }

    private Words words() {
        return new Words(texts, Languages.CHINESE);
    }
}
