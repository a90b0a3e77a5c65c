package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.ui.BookingDeskTest;

/** A group that takes the hall every week, on its pages. */
class WeeklyPagesTests extends BookingDeskTest {

    @Test
    void readsWhatCameOfEachWeekAndCancelsTheRest() {
        Slot first = slot("hall-a", 10, 8);
        book("week-bo", slot("hall-a", 17, 8), false);
        resident("week-anna");
        logIn("week-anna");
        confirm(first);
        test(weeks()).selectItem("每周这个时间，共 4 次");
        press("确认预约");
        assertThat(page()).contains("每周预约的结果", "共 4 次，约上 2 次。", "◆ 待答复", "已有人约，没有约上", "○ 会议室B", "最多同时有 2 个未用的预约");
        List<BookingView> own =
                bookingReading.mine(resident("week-anna"), null, 9).items();
        assertThat(own).hasSize(2).allMatch(booking -> booking.series() != null);

        go("my-bookings/" + own.getFirst().number());
        press("取消其余各周");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(notice()).contains("已取消 2 次预约");
        assertThat(bookingReading.mine(resident("week-anna"), null, 9).items())
                .extracting(BookingView::status)
                .containsOnly(BookingStatus.CANCELLED);
        go("my-bookings/" + own.getFirst().number());
        assertThat(find(Button.class).withText("取消其余各周").exists()).isFalse();
    }

    @Test
    void isOfferedAsManyWeeksAsTheUnitIsBookedAheadAndNoneForADraw() {
        resident("week-cy");
        logIn("week-cy");
        confirm(slot("tennis-1", 3, 4));
        assertThat(weeks().getListDataView().getItems()).containsExactly(1, 2);
        confirm(slot("tennis-1", 9, 4));
        assertThat(find(Select.class).withLabel("约几次").exists()).isFalse();
        confirm(slot("badminton-2", 5, 3));
        assertThat(find(Select.class).withLabel("约几次").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> weeks() {
        return find(Select.class).withLabel("约几次").single();
    }

    private static void go(String address) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(address);
    }

    private static void confirm(Slot slot) {
        UI.getCurrent().navigate("");
        UI.getCurrent()
                .navigate(
                        "book/" + slot.unit().substring(0, slot.unit().indexOf('-')) + "/confirm",
                        QueryParameters.simple(Choice.of(slot).parameters()));
    }
}
