package streethub.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import streethub.device.MaintenancePlan;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamilies;
import streethub.ui.desk.Dates;
import streethub.ui.desk.FamilySelect;
import streethub.ui.desk.UnitField;
import streethub.ui.web.Words;

/** Maintenance being planned for the facilities of a unit of the grid, of all families or of one. */
final class MaintenanceForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final UnitField unit;
    private final FamilySelect family;
    private final DatePicker day;
    private final Select<Integer> hour = new Select<>();
    private final Select<Duration> span = new Select<>();
    private final TextField reason;

    MaintenanceForm(
            Words words,
            Actor actor,
            Grids grids,
            DeviceFamilies families,
            Instant now,
            Consumer<MaintenancePlan> plan) {
        addClassName("rule-editor");
        unit = new UnitField(actor, grids);
        unit.setLabel(words.get("desk.maintenance.unit"));
        family = new FamilySelect(words, families).orAll();
        LocalDateTime begin = LocalDateTime.ofInstant(now, ZONE);
        day = Dates.field(words, "desk.maintenance.day");
        day.setValue(begin.toLocalDate());
        hour.setLabel(words.get("desk.maintenance.hour"));
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator(it -> String.format(Locale.ROOT, "%02d:00", it));
        hour.setValue(begin.getHour());
        span.setLabel(words.get("desk.maintenance.span"));
        span.setItems(MaintenancePanel.SPANS);
        span.setItemLabelGenerator(it -> words.get("desk.alarms.silence.hours", it == null ? 0 : it.toHours()));
        span.setValue(MaintenancePanel.SPANS.get(1));
        reason = new TextField(words.get("desk.maintenance.reason"));
        reason.setMaxLength(LONGEST_REASON);
        Button send = new Button(words.get("desk.maintenance.plan"), click -> plan.accept(value()));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph leads = new Paragraph(words.get("desk.maintenance.leads"));
        leads.addClassName("hub-second");
        add(new FormLayout(unit, family, day, hour, span, reason), leads, send);
    }

    private MaintenancePlan value() {
        LocalDate date = day.getValue();
        Instant begins = date == null
                ? null
                : date.atTime(hour.getValue(), 0).atZone(ZONE).toInstant();
        return new MaintenancePlan(
                null,
                family.getValue(),
                unit.getValue(),
                begins,
                begins == null ? null : begins.plus(span.getValue()),
                reason.getValue());
    }
}
