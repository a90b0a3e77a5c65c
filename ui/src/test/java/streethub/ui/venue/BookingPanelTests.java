package streethub.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.ui.BookingDeskTest;
import streethub.ui.incident.CasePanel;
import streethub.ui.picture.ProcessPictureView;

/** A booking before the venue's staff: beside the inbox and on its own page. */
class BookingPanelTests extends BookingDeskTest {

    @Test
    void opensBesideTheInboxAndIsApprovedThere() {
        String number = book("panel-anna", slot("hall-a", 15, 1), false).number();
        logIn("venue");
        inbox(number);
        assertThat(page())
                .contains(
                        number,
                        "场地预约申请",
                        "馨美社区邻里会堂 · 会议室A",
                        "10:00–11:00",
                        "panel-anna",
                        "社区茶话会",
                        "3 人（最多 40 人）",
                        "P-06",
                        "等待：审批预约");
        assertThat(find(CasePanel.class).exists()).isFalse();
        press("同意预约");
        assertThat(notice()).contains("已同意");
        assertThat(status(number)).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(page()).contains("已确认").doesNotContain("等待：");
    }

    @Test
    void isRefusedWithAReasonOnly() {
        String number = book("panel-bo", slot("hall-a", 15, 2), false).number();
        logIn("venue");
        open(number);
        press("不同意");
        assertThat(notice()).contains("必填");
        assertThat(status(number)).isEqualTo(BookingStatus.PENDING);
        write("不同意的原因（不同意时必填，预约人会看到）", "当天要检修 <b>");
        press("不同意");
        assertThat(status(number)).isEqualTo(BookingStatus.REFUSED);
        assertThat(page()).contains("当天要检修 <b>", "未获同意");
    }

    @Test
    void isCancelledWithAReasonOnly() {
        String number = book("panel-cy", slot("badminton-1", 8, 0), false).number();
        logIn("venue");
        open(number);
        press("取消这个预约");
        press("确认取消");
        assertThat(notice()).contains("必填");
        write("原因", "场地积水");
        press("确认取消");
        assertThat(status(number)).isEqualTo(BookingStatus.CANCELLED);
        assertThat(page()).contains("场地积水");
        assertThat(find(Button.class).withText("取消这个预约").exists()).isFalse();
    }

    @Test
    void isMovedToAFreeTimeWithAReasonOnly() {
        Slot slot = slot("tennis-1", 8, 0);
        Slot to = slot("tennis-2", 8, 2);
        String number = book("panel-jo", slot, false).number();
        logIn("venue");
        open(number);
        press("改期");
        press("确认改期");
        assertThat(notice()).contains("请先选改到哪个时段");
        Select<Slot> choice = moveTo();
        assertThat(choice.getListDataView().getItems()).contains(to).allMatch(it -> it.state() == SlotState.FREE);
        choice.setValue(to);
        press("确认改期");
        assertThat(notice()).contains("必填");
        assertThat(bookingReading.find(people.as("venue"), number).from()).isEqualTo(slot.from());
        write("原因", "1号场检修");
        press("确认改期");
        assertThat(notice()).contains("已改期");
        BookingView moved = bookingReading.find(people.as("venue"), number);
        assertThat(moved.unit()).isEqualTo("tennis-2");
        assertThat(moved.from()).isEqualTo(to.from());
        assertThat(page()).contains("菁蓉湖社区网球场 · 2号场", "13:00–15:00");
    }

    @Test
    void isNotMovedToWhatSomebodyTookMeanwhile() {
        Slot slot = slot("tennis-1", 8, 1);
        Slot to = slot("tennis-2", 8, 3);
        String number = book("panel-kit", slot, false).number();
        logIn("venue");
        open(number);
        press("改期");
        moveTo().setValue(to);
        write("原因", "检修");
        book("panel-lou", to, false);
        press("确认改期");
        assertThat(notice()).contains("刚有人约了");
        assertThat(bookingReading.find(people.as("venue"), number).unit()).isEqualTo("tennis-1");
    }

    @SuppressWarnings("unchecked")
    private Select<Slot> moveTo() {
        return find(Select.class)
                .withCondition(it -> "改到".equals(it.getLabel()))
                .single();
    }

    @Test
    void checksInWhoCameWhenItIsTime() {
        Slot slot = slot("badminton-1", 8, 1);
        String number = book("panel-di", slot, false).number();
        logIn("venue");
        open(number);
        assertThat(find(Button.class).withText("代为签到").exists()).isFalse();
        clock.forward(Duration.between(clock.instant(), slot.from()));
        open(number);
        press("代为签到");
        assertThat(status(number)).isEqualTo(BookingStatus.CHECKED_IN);
    }

    @Test
    void showsTheDayWithNamesAndLeadsToTheOthers() {
        String other = book("panel-eve", slot("hall-b", 16, 3), false).number();
        String number = book("panel-flo", slot("hall-a", 16, 3), false).number();
        logIn("venue");
        open(number);
        NativeButton cell = find(NativeButton.class)
                .withCondition(it -> it.getElement().getTextRecursively().contains("panel-eve")
                        && it.getElement().getAttribute("aria-label").startsWith("会议室B"))
                .single();
        test(cell).click();
        assertThat(page()).contains(other);
        turnTo("流程图");
        assertThat(find(ProcessPictureView.class).exists()).isTrue();
        turnTo("时间线");
        assertThat(page()).contains("提出预约", "请场地管理员答复");
    }

    @Test
    void followsWhatItsHolderDoes() {
        String number = book("panel-gus", slot("hall-a", 15, 5), false).number();
        logIn("venue");
        inbox(number);
        bookings.cancel(resident("panel-gus"), number, null);
        until(() -> page().contains("已取消"));
        assertThat(page()).doesNotContain("同意预约");
    }

    @Test
    void isFoundByItsNumberAndNotByOthers() {
        String number = book("panel-hal", slot("hall-a", 15, 6), false).number();
        logIn("venue");
        UI.getCurrent().navigate("me");
        search(number.toLowerCase(Locale.ROOT));
        assertThat(address()).isEqualTo("venues/bookings/" + number);
        assertThat(page()).contains("panel-hal");

        logIn("dispatcher");
        UI.getCurrent().navigate("me");
        search(number);
        assertThat(address()).startsWith("cases?q=");
        open(number);
        assertThat(page()).contains("没有找到预约 " + number).doesNotContain("panel-hal", "社区茶话会");
    }

    @Test
    void speaksEnglish() {
        String number = book("panel-ivy", slot("hall-a", 15, 7), false).number();
        logIn("venue");
        speakEnglish();
        inbox(number);
        assertThat(page()).contains("Venue booking request", "Approve booking", "Waiting for an answer", "Booked by");
    }

    private void search(String typed) {
        test(find(TextField.class).atIndex(1)).setValue(typed);
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static void inbox(String number) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("inbox", QueryParameters.fromString("queue=claimable&case=" + number));
    }

    private void open(String number) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("venues/bookings/" + number);
    }

    private void turnTo(String label) {
        Tab tab =
                find(Tab.class).withCondition(it -> it.getLabel().equals(label)).single();
        find(Tabs.class).single().setSelectedTab(tab);
    }
}
