package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTests extends JourneyTest {

    private static final String OWN = "willow stone bridge";

    @Test
    void aNewWorkerComesInChoosesAPasswordAndIsOutAtOnceWhenTheAccountIsClosed() {
        List<String> ladder = namesOfTheDemoBuilding();
        Person admin = atTheDesk().logIn("admin").open("/accounts");
        admin.see("楼栋网格员（演示）", "在用").picture("accounts-desk");
        admin.follow("新建账号").write("用户名", "li.wei").write("显示名", "李伟").tick("网格员");
        admin.pick("所属网格", String.join(" ", ladder)).picture("account-new-desk");
        admin.press("创建账号").see("“李伟”的一次性密码", "只显示这一次").picture("account-password-desk");
        String password = admin.read(".account-password", 0);
        admin.press("复制").see("已复制");

        Person worker = onThePhone().logIn("li.wei", password);
        worker.see("您用的是一次性密码").picture("password-phone");
        assertThat(worker.open("/inbox").address()).endsWith("/password");
        worker.fill("#present", password).fill("#next", OWN).fill("#again", OWN).press("修改密码");
        worker.see("我的").open("/me").see("李伟", "网格员", "修改密码").picture("me-phone");

        admin.follow("查看这个账号").see("李伟", "变更记录", "修改了自己的密码");
        admin.press("关闭账号").see("立即退出登录").picture("account-close-desk");
        admin.press("关闭账号").see("“李伟”的账号已关闭", "已关闭").longPicture("account-desk");
        assertThat(worker.open("/inbox").address()).endsWith("/login");
        admin.open("/accounts?q=li.wei").see("李伟", "已关闭");
    }

    @Test
    void anAdministratorLooksAfterAccountsOnThePhoneToo() {
        Person admin = onThePhone().logIn("admin").open("/accounts?role=GRID_WORKER");
        admin.see("楼栋网格员（演示）").picture("accounts-phone");
        admin.touch("楼栋网格员（演示）").see("重置密码", "变更记录").longPicture("account-phone");
    }
}
