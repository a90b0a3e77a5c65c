package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import streethub.booking.BookingStatus;
import streethub.booking.Slot;
import streethub.ui.BookingDeskTest;

/** One's own bookings: what becomes of them and what one does with them. */
class OwnBookingsTests extends BookingDeskTest {

    @Test
    void areListedTheNextFirstAndThePastBelow() {
        String later = book("own-anna", slot("tennis-1", 12, 0), false).number();
        String sooner = book("own-anna", slot("badminton-1", 11, 0), false).number();
        String gone = book("own-anna", slot("tennis-2", 12, 3), false).number();
        bookings.cancel(resident("own-anna"), gone, null);
        logIn("own-anna");
        open("my-bookings");
        assertThat(page())
                .containsSubsequence("接下来", sooner, later, "以前的", gone)
                .contains("● 已确认", "✕ 已取消");
    }

    @Test
    void sayWhatToDoWhereThereAreNone() {
        resident("own-bo");
        logIn("own-bo");
        open("my-bookings");
        assertThat(page()).contains("您现在没有预约", "预约场地");
    }

    @Test
    void areCancelledOnceAsked() {
        String number = book("own-cy", slot("tennis-1", 12, 1), false).number();
        logIn("own-cy");
        open("my-bookings/" + number);
        press("取消预约");
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        test(ask).cancel();
        assertThat(status(number)).isEqualTo(BookingStatus.CONFIRMED);
        press("取消预约");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(status(number)).isEqualTo(BookingStatus.CANCELLED);
        assertThat(page()).contains("已取消");
        assertThat(find(Button.class).withText("取消预约").exists()).isFalse();
    }

    @Test
    void takeAnOfferWhileItStands() {
        Slot slot = slot("tennis-1", 12, 2);
        String first = book("own-di", slot, false).number();
        String second = book("own-eve", slot, true).number();
        logIn("own-eve");
        open("my-bookings");
        assertThat(page()).contains("候补中");
        bookings.cancel(resident("own-di"), first, null);
        until(() -> page().contains("轮到您了"));
        assertThat(page()).contains("前接受");
        press("接受这个时段");
        assertThat(status(second)).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(page()).contains("已确认");
    }

    @Test
    void sayThatAnOfferHasGone() {
        Slot slot = slot("tennis-1", 12, 4);
        String first = book("own-flo", slot, false).number();
        String second = book("own-gus", slot, true).number();
        bookings.cancel(resident("own-flo"), first, null);
        logIn("own-gus");
        open("my-bookings/" + second);
        bookings.cancel(resident("own-gus"), second, null);
        press("接受这个时段");
        assertThat(notice()).contains("没有等您接受的时段");
        assertThat(page()).contains("已取消");
    }

    @Test
    void checkInWhenItIsTime() {
        Slot slot = slot("badminton-1", 11, 1);
        String number = book("own-hal", slot, false).number();
        logIn("own-hal");
        open("my-bookings");
        assertThat(find(Button.class).withText("签到").exists()).isFalse();
        clock.forward(Duration.between(clock.instant(), slot.from()));
        open("my-bookings");
        press("签到");
        assertThat(status(number)).isEqualTo(BookingStatus.CHECKED_IN);
    }

    @Test
    void checkInAtTheDoor() {
        Slot slot = slot("badminton-1", 11, 2);
        String number = book("own-ivy", slot, false).number();
        logIn("own-ivy");
        open("check-in/badminton-1");
        assertThat(page()).contains("没有签到", "您现在没有到点的“1号场”预约");
        clock.forward(Duration.between(clock.instant(), slot.from()));
        open("check-in/badminton-1");
        assertThat(page()).contains("已签到，欢迎", "菁蓉湖社区羽毛球馆 · 1号场");
        assertThat(status(number)).isEqualTo(BookingStatus.CHECKED_IN);
        open("check-in/nowhere");
        assertThat(page()).contains("没有签到", "没有编号为“nowhere”");
    }

    @Test
    void areBookedAgainForTheNextWeekInTwoPresses() {
        Slot slot = slot("tennis-2", 4, 2);
        String number = book("own-jo", slot, false).number();
        logIn("own-jo");
        open("my-bookings/" + number);
        press("再约一次");
        press("确认预约");
        assertThat(bookingReading
                        .mine(resident("own-jo"), null, 5)
                        .items()
                        .getFirst()
                        .from())
                .isEqualTo(slot.from().plus(Duration.ofDays(7)));
    }

    @Test
    void sayWhyTheHallWasRefused() {
        String number = book("own-kit", slot("hall-b", 21, 2), false).number();
        bookings.refuse(people.as("venue"), number, "当天社区要用 <b>");
        logIn("own-kit");
        open("my-bookings/" + number);
        assertThat(page()).contains("这次没有约成", "原因：当天社区要用 <b>");
    }

    @Test
    void areNobodyElses() {
        String number = book("own-lou", slot("tennis-2", 12, 5), false).number();
        resident("own-max");
        logIn("own-max");
        open("my-bookings/" + number);
        assertThat(page()).contains("没有找到预约 " + number).doesNotContain("社区茶话会", "own-lou");
        open("my-bookings");
        assertThat(page()).doesNotContain(number);
    }

    private static void open(String address) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(address);
    }
}
