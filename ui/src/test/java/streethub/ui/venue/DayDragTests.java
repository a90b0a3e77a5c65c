package streethub.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.ui.booking.SlotWords;

/** The venue's manager drags on the day: what a press does, already filled in. */
class DayDragTests extends OwnVenueTest {

    private void open(String venue, int ahead) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("venues", QueryParameters.fromString("venue=" + venue + "&date=" + day(ahead)));
    }

    private NativeButton cell(Slot slot) {
        String unit = slot.unit().endsWith("-1") ? "1号场 " : "2号场 ";
        String time = slot.from().atZone(SlotWords.ZONE).toLocalTime().toString();
        return find(NativeButton.class)
                .withCondition(it -> it.getElement().getAttribute("aria-label").startsWith(unit + time))
                .single();
    }

    private void drag(Slot from, Slot to) {
        NativeButton source = cell(from);
        UI.getCurrent().getInternals().setActiveDragSourceComponent(source);
        ComponentUtil.fireEvent(cell(to), new DropEvent<>(cell(to), true, "move", 0, 0, 0, 0));
    }

    private boolean asks() {
        return find(Dialog.class).withCondition(Dialog::isOpened).exists();
    }

    @Test
    void aBookingMovesToTheFreeSlotItIsDroppedOn() {
        String venue = venue("拖动甲", 2).id();
        Slot from = slot(venue + "-1", 12, 0);
        Slot to = slot(venue + "-2", 12, 3);
        String number = book("drag-anna", from, false).number();
        logIn("venue");
        open(venue, 12);
        drag(from, to);
        press("确认改期");
        assertThat(notice()).contains("必填");
        write("原因", "1号场检修");
        press("确认改期");
        assertThat(notice()).contains("已改期");
        BookingView moved = bookingReading.find(people.as("venue"), number);
        assertThat(moved.unit()).isEqualTo(venue + "-2");
        assertThat(moved.from()).isEqualTo(to.from());
        assertThat(moved.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(cell(to).getElement().getTextRecursively()).contains("drag-anna");
    }

    @Test
    void fromOneFreeSlotToAnotherOfTheUnitClosesWhatLiesBetween() {
        String venue = venue("拖动乙", 2).id();
        Slot last = slot(venue + "-2", 11, 3);
        Slot first = slot(venue + "-2", 11, 1);
        logIn("venue");
        open(venue, 11);
        drag(last, first);
        write("原因", "划线");
        press("停用");
        for (int index = 1; index <= 3; index++) {
            assertThat(slot(venue + "-2", 11, index).state()).isEqualTo(SlotState.BLOCKED);
        }
        assertThat(slot(venue + "-2", 11, 0).state()).isEqualTo(SlotState.FREE);
        assertThat(slot(venue + "-2", 11, 4).state()).isEqualTo(SlotState.FREE);
    }

    @Test
    void fromOneUnitToAnotherClosesNothing() {
        String venue = venue("拖动丙", 2).id();
        logIn("venue");
        open(venue, 10);
        drag(slot(venue + "-1", 10, 1), slot(venue + "-2", 10, 2));
        assertThat(notice()).contains("同一个单元");
        assertThat(asks()).isFalse();
    }

    @Test
    void isForTheManagerOnly() {
        String venue = venue("拖动丁", 2).id();
        logIn("venue");
        open(venue, 10);
        assertThat(page()).contains("把预约拖到空闲时段");
        assertThat(cell(slot(venue + "-1", 10, 0)).getElement().getProperty("draggable"))
                .isEqualTo("true");
        logIn("secretary");
        open(venue, 10);
        assertThat(page()).doesNotContain("把预约拖到空闲时段");
        assertThat(cell(slot(venue + "-1", 10, 0)).getElement().getProperty("draggable"))
                .isNull();
    }
}
