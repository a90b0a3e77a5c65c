package streethub.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import streethub.grid.LeavePlan;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.ui.desk.Dates;
import streethub.ui.web.Words;

/** Asks who is away for which days and why, and who stands in. */
final class LeaveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final transient GridCode unit;
    private final ComboBox<Actor> person;
    private final ComboBox<Actor> standIn;
    private final DatePicker first;
    private final DatePicker last;
    private final TextField reason;

    /**
     * The dialog, not open yet.
     *
     * @param keep takes what was written; false where it was refused
     */
    LeaveDialog(Words words, GridCode unit, List<Actor> workers, LocalDate today, Predicate<LeavePlan> keep) {
        this.unit = unit;
        setHeaderTitle(words.get("desk.duty.leave.add"));
        setWidth("min(520px, 94vw)");
        person = people(words, "desk.duty.leave.who", workers);
        if (workers.size() == 1) {
            person.setValue(workers.getFirst());
        }
        standIn = people(words, "desk.duty.leave.standIn", workers);
        standIn.setClearButtonVisible(true);
        standIn.setHelperText(words.get("desk.duty.leave.standIn.help"));
        first = Dates.field(words, "desk.duty.leave.first");
        first.setValue(today);
        last = Dates.field(words, "desk.duty.leave.last");
        last.setValue(today);
        reason = new TextField(words.get("desk.duty.leave.reason"));
        reason.setMaxLength(LeavePlan.LONGEST_REASON);
        reason.setWidthFull();
        Paragraph help = new Paragraph(words.get("desk.duty.leave.help"));
        help.addClassName("hub-second");
        Button send = new Button(words.get("desk.duty.leave.save"), click -> {
            if (keep.test(plan())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(person, first, last, reason, standIn, help);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
    }

    private static ComboBox<Actor> people(Words words, String key, List<Actor> workers) {
        ComboBox<Actor> field = new ComboBox<>(words.get(key));
        field.setItems(workers);
        field.setItemLabelGenerator(one -> one.displayName() + " · " + one.username());
        field.setWidthFull();
        return field;
    }

    private LeavePlan plan() {
        LocalDate lastDay = last.getValue();
        return new LeavePlan(
                unit,
                name(person),
                name(standIn),
                midnight(first.getValue()),
                midnight(lastDay == null ? null : lastDay.plusDays(1)),
                reason.getValue());
    }

    private static @Nullable String name(ComboBox<Actor> field) {
        Actor one = field.getValue();
        return one == null ? null : one.username();
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }
}
