package streethub.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.device.Devices;
import streethub.device.NewDevice;
import streethub.device.Telemetry;
import streethub.device.TelemetryIngest;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.testing.TestClock.MovableClock;
import streethub.ui.DeskTest;

class StatusBoardViewTests extends DeskTest {

    @Autowired
    private Devices devices;

    @Autowired
    private TelemetryIngest ingest;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void forget() {
        clock.reset();
        jdbc.sql("delete from morning_exception").update();
        jdbc.sql("delete from morning_check").update();
    }

    @Test
    void countsByFamilyAndEachNumberLeadsToItsFacilities() {
        says(hydrant(), 20);
        logIn("building");
        UI.getCurrent().navigate("board");
        assertThat(page()).contains("截至", "消火栓", "井盖", "合计");
        assertThat(addresses()).contains("devices?unit=" + people.buildingCode());
        assertThat(addresses())
                .anyMatch(
                        it -> it.startsWith("devices?") && it.contains("family=HYDRANT") && it.contains("state=ALARM"));
    }

    @Test
    void countsByUnitsBelowAndEachOpensItsOwnBoard() {
        logIn("dispatcher");
        UI.getCurrent().navigate("board");
        assertThat(page()).contains("按网格", "菁蓉湖社区", "馨美社区");
        assertThat(addresses()).contains("board?unit=510117006001");
        go("board?unit=510117006001");
        assertThat(addresses()).contains("board?unit=51011700600101");
    }

    @Test
    void looksBackAndListsWhatStoodSoThen() {
        String id = hydrant();
        says(id, 20);
        clock.forward(Duration.ofHours(2));
        LocalDateTime then = LocalDateTime.now(clock).withSecond(0).withNano(0).minusHours(1);
        says(id, 420);
        logIn("building");
        go("board?at=" + then);
        assertThat(find(Button.class).withText("回到现在").single().isVisible()).isTrue();
        String href = addresses().stream()
                .filter(it -> it.startsWith("board?") && it.contains("family=HYDRANT") && it.contains("state=ALARM"))
                .findFirst()
                .orElseThrow();
        go(href);
        assertThat(addresses()).contains("devices/" + id);
        assertThat(page()).contains("当时的设施");
    }

    @Test
    void isGreyWithItsAgeAlsoAtAPastInstant() {
        String id = hydrant();
        says(id, 420);
        clock.forward(Duration.ofHours(27).plusMinutes(2));
        LocalDateTime then = LocalDateTime.now(clock).withSecond(0).withNano(0);
        clock.forward(Duration.ofHours(1));
        says(id, 420);
        logIn("building");
        go("board?at=" + then + "&family=HYDRANT&state=NORMAL");
        assertThat(page()).contains("当时的设施", "板上的消火栓", "当时已 27 小时没有上报", "当时的设施");
        go("board?at=" + then.minusHours(26) + "&family=HYDRANT&state=NORMAL");
        assertThat(page()).contains("板上的消火栓").doesNotContain("小时没有上报");
    }

    @Test
    void theNumberOfAllLeadsToAllThatStoodThen() {
        String id = hydrant();
        clock.forward(Duration.ofHours(1));
        LocalDateTime then = LocalDateTime.now(clock).withSecond(0).withNano(0);
        clock.forward(Duration.ofHours(1));
        logIn("building");
        go("board?at=" + then);
        String href = addresses().stream()
                .filter(it -> it.startsWith("board?") && it.contains("list=all"))
                .findFirst()
                .orElseThrow();
        go(href);
        assertThat(page()).contains("当时的设施");
        assertThat(addresses()).contains("devices/" + id);
    }

    @Test
    void leadsBackUpAsFarAsOneMaySee() {
        logIn("dispatcher");
        go("board?unit=510117006001");
        assertThat(addresses()).contains("board?unit=510117006");
        logIn("building");
        go("board");
        assertThat(addresses()).noneMatch(it -> it.startsWith("board?unit="));
    }

    @Test
    void saysWhatItCannotShowAndTakesWhatAnAddressSaysWronglyAsUnsaid() {
        logIn("building");
        go("board?unit=510117006008");
        assertThat(page()).contains("没有编码为 510117006008 的网格单元");
        go("board?at=1999-01-01T00:00");
        assertThat(page()).contains("最近 32 天");
        go("board?at=x&unit=y&family=z&state=w");
        assertThat(page()).contains("合计");
    }

    @Test
    void isForStaff() {
        logIn("resident");
        UI.getCurrent().navigate("board");
        assertThat(getCurrentView()).isNotInstanceOf(StatusBoardView.class);
    }

    @Test
    void theSecretarySignsWithAWordOnEachException() {
        String alarming = hydrant();
        says(alarming, 20);
        logIn("secretary");
        go("board/check");
        assertThat(page()).contains("晨检", "不正常的设施", "在办案件");
        press("全部看过，签字（例外 " + exceptions() + " 处）");
        assertThat(notice()).contains("没有说明怎么处理");
        test(find(TextField.class).withLabel("没有案件的都这样写").single()).setValue("等厂家上门");
        press("填入空白处");
        press("全部看过，签字（例外 " + exceptions() + " 处）");
        assertThat(notice()).contains("晨检已签字");
        assertThat(page()).contains("社区书记（演示）", "已签字", "等厂家上门").doesNotContain("全部看过");
    }

    @Test
    void othersSeeTheChecksAndSignNothing() {
        logIn("dispatcher");
        go("board/check");
        assertThat(page()).contains("菁蓉湖社区", "签过的晨检").doesNotContain("全部看过");
    }

    private long exceptions() {
        return find(CheckItem.class).all().size();
    }

    private List<String> addresses() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String hydrant() {
        String id = "hydrant-" + UUID.randomUUID();
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        id,
                        new DeviceFamily("HYDRANT"),
                        "板上的消火栓",
                        null,
                        "EM500-PP",
                        people.place(),
                        people.buildingCode())));
        return id;
    }

    private void says(String id, int pressure) {
        ingest.ingest(List.of(new Telemetry(
                devices.find(List.of(id)).orElseThrow(),
                UUID.randomUUID(),
                clock.instant(),
                Map.of("pressure", pressure),
                Telemetry.Nature.LIVE)));
    }

    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
