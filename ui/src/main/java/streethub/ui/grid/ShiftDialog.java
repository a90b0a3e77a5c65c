package streethub.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import streethub.grid.PlannedShift;
import streethub.grid.ShiftPlan;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.ui.web.Words;

/** Asks who is on duty on which days and from when to when: for a new shift, or for one in the place of another. */
final class ShiftDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(30);

    private final transient GridCode unit;
    private final ComboBox<Actor> person;
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final TimePicker begins;
    private final TimePicker ends;

    /**
     * The dialog, not open yet.
     *
     * @param before what is changed; null for a new one
     * @param keep takes what was written; false where it was refused
     */
    ShiftDialog(
            Words words,
            GridCode unit,
            List<Actor> candidates,
            @Nullable PlannedShift before,
            Predicate<ShiftPlan> keep) {
        this.unit = unit;
        setHeaderTitle(words.get(before == null ? "desk.duty.add" : "desk.duty.change"));
        setWidth("min(520px, 94vw)");
        person = new ComboBox<>(words.get("desk.duty.who"));
        person.setItems(candidates);
        person.setItemLabelGenerator(one -> one.displayName() + " · " + one.username());
        person.setWidthFull();
        days.setLabel(words.get("desk.duty.weekdays"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, words.locale()));
        begins = time(words, "desk.duty.begins");
        ends = time(words, "desk.duty.ends");
        Paragraph help = new Paragraph(words.get("desk.duty.help"));
        help.addClassName("hub-second");
        show(candidates, before);
        Button send = new Button(words.get("desk.duty.save"), click -> {
            if (keep.test(plan())) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(person, days, begins, ends, help);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
    }

    private static TimePicker time(Words words, String key) {
        TimePicker field = new TimePicker(words.get(key));
        field.setLocale(words.locale());
        field.setStep(STEP);
        field.setWidth("50%");
        return field;
    }

    private void show(List<Actor> candidates, @Nullable PlannedShift before) {
        if (before == null) {
            if (candidates.size() == 1) {
                person.setValue(candidates.getFirst());
            }
            days.setValue(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            begins.setValue(LocalTime.of(9, 0));
            ends.setValue(LocalTime.of(18, 0));
            return;
        }
        candidates.stream()
                .filter(one -> one.username().equals(before.shift().username()))
                .findFirst()
                .ifPresent(person::setValue);
        days.setValue(before.shift().weekdays());
        begins.setValue(before.shift().begins());
        ends.setValue(before.shift().ends());
    }

    private ShiftPlan plan() {
        Actor one = person.getValue();
        return new ShiftPlan(
                unit, one == null ? null : one.username(), days.getValue(), begins.getValue(), ends.getValue());
    }
}
