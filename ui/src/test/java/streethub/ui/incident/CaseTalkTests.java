package streethub.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.attachment.Photos;
import streethub.incident.CaseThread;
import streethub.testing.TestPhotos;
import streethub.ui.DeskTest;

class CaseTalkTests extends DeskTest {

    @Autowired
    CaseThread thread;

    @Autowired
    Photos photos;

    @Test
    void whatOthersSayAppearsByItselfAndWhatOneTypesStays() {
        String number = reported();
        open("dispatcher", number);
        turnToThread();
        assertThat(page()).contains("还没有人说话");
        write("说点什么", "还没写完");

        thread.write(people.as("verifier"), number, "我在 <b>现场</b>", null);
        until(() -> page().contains("我在 <b>现场</b>"));
        assertThat(find(TextArea.class).withLabel("说点什么").single().getValue()).isEqualTo("还没写完");

        press("发送");
        assertThat(page()).contains("还没写完").doesNotContain("还没有人说话");
        assertThat(find(TextArea.class).withLabel("说点什么").single().getValue()).isEmpty();
        assertThat(thread.page(people.as("verifier"), number, null, 9).items()).hasSize(2);
    }

    @Test
    void nothingSaidIsRefusedInASentence() {
        String number = reported();
        open("dispatcher", number);
        turnToThread();
        press("发送");
        assertThat(notice()).isNotEmpty();
        assertThat(thread.page(people.as("dispatcher"), number, null, 9).items())
                .isEmpty();
    }

    @Test
    void showsAPictureFromACameraAsSuch() {
        String number = reported();
        thread.snapshot(people.as("secretary"), number, "东门路口", photos.store(photos.clean(TestPhotos.jpeg())));
        open("dispatcher", number);
        turnToThread();
        assertThat(page()).contains("摄像头截图：东门路口");
        assertThat(tab("照片 1")).isTrue();
    }

    @Test
    void whoHasNoPartInItHasNoSuchSide() {
        String number = reported();
        thread.write(people.as("dispatcher"), number, "内部消息", null);
        open("secretary", number);
        assertThat(tab("协作")).isFalse();
        assertThat(page()).contains("在协作讨论中留言").doesNotContain("内部消息");
        open("verifier", number);
        assertThat(tab("协作")).isTrue();
        assertThat(page()).contains("内部消息");
    }

    private void open(String username, String number) {
        logIn(username);
        UI.getCurrent().navigate("cases/" + number);
    }

    private boolean tab(String label) {
        return find(Tab.class).all().stream().anyMatch(tab -> tab.getLabel().equals(label));
    }

    private void turnToThread() {
        Tabs tabs = find(Tabs.class).single();
        tabs.setSelectedTab(find(Tab.class).all().stream()
                .filter(tab -> tab.getLabel().equals("协作"))
                .findFirst()
                .orElseThrow());
    }
}
