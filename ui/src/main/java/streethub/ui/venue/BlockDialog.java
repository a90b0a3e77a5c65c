package streethub.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import streethub.booking.OnConflict;
import streethub.booking.Slot;
import streethub.ui.booking.SlotWords;
import streethub.ui.web.Words;

/** Asks the venue's manager until when and why a unit is closed, and what becomes of the bookings in that time. */
final class BlockDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;

    /** Closes the unit until the end of that slot; false where it was refused. */
    @FunctionalInterface
    interface Block {
        boolean until(Slot last, String reason, OnConflict onConflict);
    }

    /**
     * The dialog, not open yet.
     *
     * @param slots the slot that was pressed and those after it
     * @param until the last of them that is to be closed, as long as nobody chooses another
     */
    BlockDialog(Words words, SlotWords times, String unit, List<Slot> slots, Slot until, Block block) {
        Slot first = slots.getFirst();
        setHeaderTitle(words.get("desk.venues.block"));
        setWidth("min(480px, 92vw)");
        Select<Slot> last = new Select<>();
        last.setLabel(words.get("desk.venues.block.until"));
        last.setItemLabelGenerator(slot -> times.time(slot.until()));
        last.setItems(slots);
        last.setValue(until);
        last.setWidthFull();
        TextArea reason = new TextArea(words.get("desk.reason"));
        reason.setMaxLength(MOST_WORDS);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        RadioButtonGroup<OnConflict> conflict = new RadioButtonGroup<>(words.get("desk.venues.block.bookings"));
        conflict.setItems(OnConflict.values());
        conflict.setItemLabelGenerator(value -> words.get("booking.conflict." + value));
        conflict.setValue(OnConflict.REFUSE);
        String what = unit + " " + times.day(words, SlotWords.dayOf(first.from()));
        add(new Paragraph(words.get("desk.venues.block.from", what, times.time(first.from()))), last, reason, conflict);
        Button send = new Button(words.get("desk.venues.block.send"), click -> {
            if (block.until(last.getValue(), reason.getValue(), conflict.getValue())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.venues.keep"), click -> close()), send);
        reason.focus();
    }
}
