package streethub.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import streethub.booking.UnitView;
import streethub.booking.VenueEditing;
import streethub.booking.VenueSaved;
import streethub.booking.VenueView;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.ui.web.Words;

/** The units of a venue on its manager's page: each in a line, to be opened and changed. */
@Service
class DeskUnits {

    private final VenueEditing editing;
    private final CurrentActor current;
    private final Grids grids;

    DeskUnits(VenueEditing editing, CurrentActor current, Grids grids) {
        this.editing = editing;
        this.current = current;
        this.grids = grids;
    }

    private Function<FormFields, AudienceChoice> audience(Words words) {
        return form -> new AudienceChoice(words, form, current.get(), grids);
    }

    /** A line that says how a unit is given out. */
    Div row(Words words, VenueView venue, UnitView unit, Consumer<VenueSaved> saved) {
        Span name = new Span(unit.name());
        name.addClassName("case-strong");
        String rest = words.get(
                "desk.unit.line",
                words.get("booking.mode." + unit.mode()),
                unit.slotMinutes(),
                unit.capacity(),
                unit.advanceDays());
        Span about = new Span(unit.inService() ? rest : rest + " · " + words.get("booking.slot.BLOCKED"));
        about.addClassName("hub-second");
        Button open = new Button(words.get("desk.unit.open"), click -> new UnitDialog(
                        words,
                        venue,
                        unit,
                        audience(words),
                        (edit, atoms) -> saved.accept(
                                editing.editUnit(current.get(), venue.id(), unit.id(), venue.version(), edit)))
                .open());
        open.setAriaLabel(words.get("desk.unit.edit", unit.name()));
        Div row = new Div(new Div(name, about), open);
        row.addClassName("venue-unit");
        return row;
    }

    /** Asks for a new unit. */
    void add(Words words, VenueView venue, Consumer<VenueSaved> saved) {
        new UnitDialog(
                        words,
                        venue,
                        null,
                        audience(words),
                        (edit, atoms) -> saved.accept(
                                editing.addUnit(current.get(), venue.id(), venue.version(), edit, List.copyOf(atoms))))
                .open();
    }
}
