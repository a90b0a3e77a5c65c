package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.device.DeadLetters;

class DeadLettersViewTests extends FacilityDesk {

    @Autowired
    DeadLetters letters;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startsEmpty() {
        jdbc.sql("delete from dead_letter").update();
    }

    @Test
    void showsTheNewestFirstAsPlainText() {
        keep("application/1/<i>up</i>", "<script>alert(1)</script>");
        letters.keep("v3/app", new byte[] {1, 0x75, (byte) 0xff}, "no decoder", null);
        logIn("admin");
        go("dead-letters");
        assertThat(find(Pre.class).all())
                .extracting(Pre::getText)
                .containsExactly("01 75 ff", "<script>alert(1)</script>");
        assertThat(page()).contains("v3/app", "no decoder", "按十六进制显示", "application/1/<i>up</i>", "刚刚");
        assertThat(page().indexOf("v3/app")).isLessThan(page().indexOf("application/1"));
    }

    @Test
    void saysHowMuchOfALongOneIsMissing() {
        keep("long", "x".repeat(5000));
        keep("empty", "");
        logIn("admin");
        go("dead-letters");
        assertThat(find(Pre.class).single().getText()).hasSize(2048);
        assertThat(page()).contains("共 5000 字节，只显示前 2048 字节。", "报文是空的。");
    }

    @Test
    void takesALetterInOnceMoreAndDropsIt() {
        keep("good/one", "{}");
        logIn("admin");
        go("dead-letters");
        press("重新处理");
        assertThat(notice()).isEqualTo("报文已处理。");
        assertThat(page()).doesNotContain("good/one").contains("没有死信");
        assertThat(letters.page(people.as("admin"), null, null).items()).isEmpty();
    }

    @Test
    void saysWhyALetterIsStillBadAndKeepsIt() {
        keep("bad/one", "{");
        logIn("admin");
        go("dead-letters");
        press("重新处理");
        assertThat(notice()).contains("这条报文仍无法处理：not JSON <b>at all</b>");
        assertThat(page()).contains("bad/one");
        assertThat(find(Button.class).withText("重新处理").single().isEnabled()).isTrue();
    }

    @Test
    void showsEarlierOnesOnRequest() {
        for (int i = 1; i <= 25; i++) {
            keep("topic/" + i + "/", "{");
        }
        logIn("admin");
        go("dead-letters");
        assertThat(page()).contains("topic/25/", "topic/6/").doesNotContain("topic/5/");
        press("显示更早的");
        assertThat(page()).contains("topic/5/", "topic/1/");
        assertThat(find(Button.class).withText("显示更早的").exists()).isFalse();
    }

    @Test
    void saysWhatWouldStandHere() {
        logIn("admin");
        go("dead-letters");
        assertThat(page()).contains("没有死信。网关和传感器发来");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatcher", "building", "secretary"})
    void refusesWhoIsNoAdmin(String username) {
        keep("secret/topic", "secret");
        logIn(username);
        go("dead-letters");
        assertThat(page()).contains("仅管理员可看").doesNotContain("secret");
        assertThat(find(Button.class).withText("重新处理").exists()).isFalse();
        assertThat(menu()).doesNotContain("dead-letters").contains("devices");
    }

    @Test
    void leadsResidentsAway() {
        keep("secret/topic", "secret");
        logIn("resident");
        go("dead-letters");
        assertThat(getCurrentView()).isNotInstanceOf(DeadLettersView.class);
        assertThat(page()).doesNotContain("secret");
    }

    @Test
    void standsInTheMenuOfAdminsAndOnAPhoneOnThePageAboutOneself() {
        logIn("admin");
        go("me");
        assertThat(menu()).containsSubsequence("inbox", "cases", "devices", "report", "dead-letters", "me");
        Anchor aside = find(Anchor.class)
                .withCondition(it ->
                        it.getHref().equals("dead-letters") && it.getText().equals("死信"))
                .single();
        assertThat(aside.getClassNames()).contains("staff-aside");
    }

    @Test
    void speaksEnglish() {
        keep("bad/one", "{");
        logIn("admin");
        speakEnglish();
        go("dead-letters");
        assertThat(page()).contains("Dead letters", "Replay");
    }

    private void keep(String topic, String payload) {
        letters.keep(topic, payload.getBytes(StandardCharsets.UTF_8), "unknown device", null);
    }

    private List<String> menu() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
