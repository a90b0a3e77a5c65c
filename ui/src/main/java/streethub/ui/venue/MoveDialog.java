package streethub.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.booking.Slot;
import streethub.ui.desk.Dates;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Asks the venue's manager where a booking moves to and why, which its holder is told. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;

    private final transient Function<LocalDate, List<Slot>> free;
    private final Select<Slot> to = new Select<>();

    /**
     * The dialog, not open yet.
     *
     * @param preset where it moves to, as long as nobody chooses another; null for nowhere yet
     * @param free what is free on a day
     * @param name how a slot is called in the list
     * @param move moves it to where that slot begins, for that reason; false where it was refused
     */
    MoveDialog(
            Words words,
            LocalDate day,
            @Nullable Slot preset,
            Function<LocalDate, List<Slot>> free,
            Function<Slot, String> name,
            BiPredicate<Slot, String> move) {
        this.free = free;
        setHeaderTitle(words.get("desk.booking.move"));
        setWidth("min(480px, 92vw)");
        DatePicker date = Dates.field(words, "desk.booking.move.day");
        date.setValue(day);
        date.setWidthFull();
        date.addValueChangeListener(change -> show(change.getValue()));
        to.setLabel(words.get("desk.booking.move.to"));
        to.setItemLabelGenerator(name::apply);
        to.setWidthFull();
        show(day);
        to.setValue(preset);
        TextArea reason = new TextArea(words.get("desk.reason"));
        reason.setMaxLength(MOST_WORDS);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(words.get("desk.booking.move.leads")), date, to, reason);
        Button send = new Button(words.get("desk.booking.move.send"), click -> {
            Slot slot = to.getValue();
            if (slot == null) {
                Notices.refused(words, words.get("desk.booking.move.choose"));
            } else if (move.test(slot, reason.getValue())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.booking.move.keep"), click -> close()), send);
    }

    private void show(@Nullable LocalDate day) {
        to.setItems(day == null ? List.of() : free.apply(day));
    }
}
