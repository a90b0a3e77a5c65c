package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.incident.IncidentSummary;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.incident.Triage;
import streethub.incident.Urgency;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;

/** Deciding how urgent a case is and which level gets it, and where it really is. */
@Service
class TriageForm implements TaskForm<IncidentView> {

    private final Incidents incidents;
    private final Grids grids;

    TriageForm(Incidents incidents, Grids grids) {
        this.incidents = incidents;
        this.grids = grids;
    }

    @Override
    public String key() {
        return "incident.triage";
    }

    @Override
    public String task() {
        return "Task_TriageIncident";
    }

    @Override
    public Component show(TaskAtHand<IncidentView> hand) {
        IncidentSummary summary = hand.view().summary();
        RadioButtonGroup<Urgency> urgency = urgency(hand, summary.urgency());
        Select<GridLevel> level = level(hand, summary.gridUnit().level());
        ComboBox<String> place = place(hand, summary.gridUnit());
        TextArea note = hand.wordsField("note", "desk.triage.note");
        Div line = new Div(level, place);
        line.addClassName("case-pair");
        Div fields = new Div(urgency, line, note);
        fields.addClassName("case-fields");
        return new Div(
                fields,
                hand.primary(
                        "desk.triage",
                        () -> hand.send(
                                "desk.triage.done",
                                actor -> incidents.triage(
                                        actor,
                                        hand.number(),
                                        new Triage(urgency.getValue(), number(level), code(place), note.getValue())))),
                hand.leadsTo("desk.triage.leads"));
    }

    private static RadioButtonGroup<Urgency> urgency(TaskAtHand<IncidentView> hand, @Nullable Urgency proposed) {
        RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>(hand.words().get("desk.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(value -> hand.words().get("incident.urgency." + value));
        urgency.setValue(proposed == null ? Urgency.GENERAL : proposed);
        hand.keep("urgency", urgency);
        return urgency;
    }

    private static Select<GridLevel> level(TaskAtHand<IncidentView> hand, GridLevel lowest) {
        Select<GridLevel> level = new Select<>();
        level.setLabel(hand.words().get("desk.level"));
        List<GridLevel> possible = Arrays.stream(GridLevel.values())
                .filter(value -> value.compareTo(lowest) <= 0)
                .toList();
        level.setItems(possible.reversed());
        level.setItemLabelGenerator(value -> hand.words().get("desk.level." + value));
        level.setValue(lowest);
        hand.keep("level", level);
        return level;
    }

    /** Only where the located place is wrong: the units around it, by their names. */
    private ComboBox<String> place(TaskAtHand<IncidentView> hand, GridCode located) {
        ComboBox<String> place = new ComboBox<>(hand.words().get("desk.place"));
        GridCode around = located.at(GridLevel.SUBDISTRICT).orElseThrow();
        List<String> codes = Arrays.stream(GridLevel.values())
                .filter(value -> value != GridLevel.SUBDISTRICT)
                .flatMap(value -> grids.list(value, around).stream())
                .map(GridUnit::code)
                .map(GridCode::value)
                .sorted()
                .toList();
        place.setItems(codes);
        place.setItemLabelGenerator(code -> grids.words(new GridCode(code)));
        place.setValue(located.value());
        hand.keep("place", place);
        return place;
    }

    private static @Nullable Integer number(Select<GridLevel> level) {
        GridLevel chosen = level.getValue();
        return chosen == null ? null : chosen.number();
    }

    private static @Nullable GridCode code(ComboBox<String> place) {
        String chosen = place.getValue();
        return chosen == null ? null : new GridCode(chosen);
    }
}
