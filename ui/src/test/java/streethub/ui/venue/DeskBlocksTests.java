package streethub.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import streethub.booking.BookingStatus;
import streethub.booking.OnConflict;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.ui.BookingDeskTest;
import streethub.ui.booking.SlotWords;

/** The venue's manager closes slots on the day at the desk and opens them again. */
class DeskBlocksTests extends BookingDeskTest {

    @Test
    void closeAFreeSlotWithAReasonOnlyAndOpenItAgain() {
        Slot slot = slot("tennis-1", 14, 0);
        logIn("venue");
        day14();
        test(cell(slot)).click();
        press("停用");
        assertThat(notice()).contains("必填");
        assertThat(state(0)).isEqualTo(SlotState.FREE);
        write("原因", "检修 <b>");
        press("停用");
        assertThat(notice()).contains("已停用");
        assertThat(find(Dialog.class).withCondition(Dialog::isOpened).exists()).isFalse();
        assertThat(state(0)).isEqualTo(SlotState.BLOCKED);
        assertThat(cell(slot).getElement().getTextRecursively()).contains("停用：检修 <b>");

        test(cell(slot)).click();
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        test(ask).cancel();
        assertThat(state(0)).isEqualTo(SlotState.BLOCKED);
        test(cell(slot)).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(state(0)).isEqualTo(SlotState.FREE);
        assertThat(cell(slot).getElement().getTextRecursively()).contains("可约");
    }

    @Test
    void closeUntilALaterSlotAndCancelWhatStandsThereOnlyWhenTold() {
        Slot first = slot("tennis-1", 14, 2);
        Slot last = slot("tennis-1", 14, 3);
        String number = book("blocks-anna", last, false).number();
        logIn("venue");
        day14();
        test(cell(first)).click();
        until(last);
        write("原因", "检修");
        press("停用");
        assertThat(notice()).contains("有 1 个预约");
        assertThat(state(2)).isEqualTo(SlotState.FREE);
        assertThat(status(number)).isEqualTo(BookingStatus.CONFIRMED);
        answer(OnConflict.CANCEL);
        press("停用");
        assertThat(state(2)).isEqualTo(SlotState.BLOCKED);
        assertThat(state(3)).isEqualTo(SlotState.BLOCKED);
        assertThat(status(number)).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void isForTheManagerOnly() {
        Slot slot = slot("tennis-1", 14, 4);
        logIn("secretary");
        day14();
        assertThat(cell(slot).isEnabled()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void until(Slot last) {
        find(Select.class)
                .withCondition(it -> "到".equals(it.getLabel()))
                .single()
                .setValue(last);
    }

    @SuppressWarnings("unchecked")
    private void answer(OnConflict answer) {
        find(RadioButtonGroup.class).single().setValue(answer);
    }

    private SlotState state(int index) {
        return slot("tennis-1", 14, index).state();
    }

    private void day14() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("venues", QueryParameters.fromString("venue=tennis&date=" + day(14)));
    }

    private NativeButton cell(Slot slot) {
        String time = slot.from().atZone(SlotWords.ZONE).toLocalTime().toString();
        return find(NativeButton.class)
                .withCondition(it -> it.getElement().getAttribute("aria-label").startsWith("1号场 " + time))
                .single();
    }
}
