package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.booking.BookingStatus;
import streethub.booking.LotteryDraw;
import streethub.booking.LotteryDraws;
import streethub.booking.Slot;
import streethub.ui.BookingDeskTest;

/** A court that is given by lot, as residents read of it before and after the draw. */
class DrawPagesTests extends BookingDeskTest {

    private static final String COURT = "badminton-2";

    @Autowired
    LotteryDraws draws;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Test
    void saysUntilWhenRequestsAreCollectedAndTakesOne() {
        Slot slot = slot(COURT, 9, 0);
        resident("lot-anna");
        logIn("lot-anna");
        go("book/badminton", "date=" + day(9));
        assertThat(cell(slot).getElement().getTextRecursively()).contains("抽签").doesNotContain("可约");
        test(cell(slot)).click();
        press("报名抽签");
        assertThat(page()).contains("前都可以报名", "还没有人报名").doesNotContain("已有");
        press("报名抽签");
        assertThat(page())
                .contains("已报名，等待抽签", "◆ 待抽签", "20:00 抽签，结果会在这里显示", "已有 1 人报名", of(slot).commitment())
                .doesNotContain("任何人都可以复算", "待答复");
        go("my-bookings", "");
        assertThat(page()).contains("◆ 待抽签").doesNotContain("待答复");
    }

    @Test
    void publishesEveryDrawToAnybody() {
        Slot slot = slot(COURT, 9, 3);
        String number = book("lot-flo", slot, false).number();
        go("draws", "");
        assertThat(page()).contains("抽签公示", "菁蓉湖社区羽毛球馆 · 2号场（抽签）", "○ ");
        assertThat(open(slot)).contains(of(slot).commitment()).doesNotContain(number);
        draw(slot);
        go("draws", "");
        assertThat(open(slot))
                .contains("● 已抽签", Objects.requireNonNull(of(slot).seed()), of(slot).commitment(), number)
                .doesNotContain("lot-flo");
    }

    /** What the entry of that slot says once it is opened. */
    private String open(Slot slot) {
        String time = slot.from().atZone(SlotWords.ZONE).toLocalTime().toString();
        String day = slot.from().atZone(SlotWords.ZONE).getDayOfMonth() + "日";
        Details entry = find(Details.class)
                .withCondition(it -> it.getElement().getTextRecursively().contains(time + "–")
                        && it.getElement().getTextRecursively().contains(day))
                .single();
        entry.setOpened(true);
        return entry.getElement().getTextRecursively();
    }

    @Test
    void showsAllItTakesToDrawAgain() {
        Slot slot = slot(COURT, 9, 1);
        List<String> asked = List.of(
                book("lot-bo", slot, false).number(),
                book("lot-cy", slot, false).number());
        draw(slot);
        LotteryDraw drawn = of(slot);
        String winner = drawn.order().getFirst().booking();
        String loser = drawn.order().getLast().booking();
        assertThat(asked).contains(winner, loser);
        logIn(winner.equals(asked.getFirst()) ? "lot-cy" : "lot-bo");
        go("my-bookings/" + loser, "");
        assertThat(status(loser)).isEqualTo(BookingStatus.REFUSED);
        assertThat(page())
                .contains(
                        "这次没抽中",
                        "✕ 没抽中",
                        "没抽中，下次优先。",
                        "2 人参加",
                        Objects.requireNonNull(drawn.seed()),
                        drawn.commitment(),
                        "任何人都可以复算");
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).containsExactly(winner, loser);
        go(
                "book/badminton/confirm",
                QueryParameters.simple(Choice.of(slot).parameters()).getQueryString());
        assertThat(page()).contains("有人先您一步", drawn.seed(), winner);
        go("book/badminton", "date=" + day(9));
        assertThat(cell(slot).getElement().getTextRecursively()).contains("已约");
    }

    @Test
    void speaksEnglish() {
        speakEnglish();
        Slot slot = slot(COURT, 9, 2);
        book("lot-di", slot, false);
        resident("lot-eve");
        logIn("lot-eve");
        go(
                "book/badminton/confirm",
                QueryParameters.simple(Choice.of(slot).parameters()).getQueryString());
        assertThat(page()).contains("Entered so far: 1", "Enter the draw");
    }

    private LotteryDraw of(Slot slot) {
        return draws.of(slot.unit(), slot.from());
    }

    private void draw(Slot slot) {
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(slot.unit() + "@" + slot.from())
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .timers()
                .singleResult()
                .getId());
    }

    private NativeButton cell(Slot slot) {
        String time = slot.from().atZone(SlotWords.ZONE).toLocalTime().toString();
        return find(NativeButton.class)
                .withCondition(it -> it.getElement().getAttribute("aria-label").startsWith("2号场（抽签） " + time))
                .single();
    }

    private static void go(String address, String query) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
    }
}
