package streethub.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.notice.Mail;
import streethub.notice.Mails;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import streethub.ui.DeskTest;

/** Somebody reads what they have been told. */
class NoticePagesTests extends DeskTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Autowired
    NoticeBox box;

    @Autowired
    Mails mails;

    @Autowired
    PlatformTransactionManager transactions;

    private void tell(String who, String words) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> box.tell(NewNotice.calm(who, "/my-bookings", "notice.mail.subject", words)));
    }

    private String bell() {
        return find(Anchor.class).withClassName("bell").single().getElement().getAttribute("aria-label");
    }

    @Test
    void theBellAtTheDeskCountsWhatIsNewWhileItComes() {
        logIn("verifier");
        // What others have told the verifier before is read.
        navigate(NoticesView.class);
        navigate("me", Component.class);
        assertThat(bell()).isEqualTo("消息，0 条新的");
        tell("verifier", "第一");
        until(() -> bell().equals("消息，1 条新的"));
        navigate(NoticesView.class);
        assertThat(page()).contains("第一", "新");
        assertThat(box.unread(people.as("verifier"))).isZero();
        tell("verifier", "第二 <b>");
        until(() -> page().contains("第二 <b>"));
    }

    @Test
    void anEmptyBoxSaysWhatItIsFor() {
        logIn("moderator");
        navigate(NoticesView.class);
        assertThat(page()).contains("还没有消息");
        speakEnglish();
        navigate("", Component.class);
        navigate(NoticesView.class);
        assertThat(page()).contains("Nothing yet");
    }

    private void type(String label, String words) {
        test(find(TextField.class).withLabel(label).single()).setValue(words);
    }

    @Test
    void anAddressCountsOnceItsCodeHasComeBack() {
        logIn("building");
        navigate(NoticesView.class);
        type("邮箱", "nobody");
        press("获取验证码");
        assertThat(notice()).contains("邮箱地址不对");
        type("邮箱", "building@example.org");
        press("获取验证码");
        assertThat(page()).contains("验证码已发到 building@example.org");
        List<Mail> codes = mails.take(10);
        Matcher code = CODE.matcher(codes.getLast().text());
        assertThat(code.find()).isTrue();
        type("验证码", code.group().equals("000000") ? "000001" : "000000");
        press("确认");
        assertThat(notice()).contains("验证码不对");
        type("验证码", code.group());
        press("确认");
        assertThat(page()).contains("邮件会发到 building@example.org");
        press("删除邮箱，不再收邮件");
        assertThat(page()).contains("填写邮箱后");
        codes.forEach(mails::sent);
    }
}
