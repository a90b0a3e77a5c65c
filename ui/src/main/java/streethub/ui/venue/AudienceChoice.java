package streethub.ui.venue;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import streethub.booking.Audience;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.ui.desk.UnitField;
import streethub.ui.web.Words;

/** Says who may book a unit: all residents, enterprises, residents of parts of the grid, residents with a tag. */
final class AudienceChoice extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> KINDS = new Audience(true, true, List.of(), List.of()).written();

    private final CheckboxGroup<String> chosen;
    private final Set<String> offered = new LinkedHashSet<>(KINDS);
    private final transient Grids grids;
    private final transient Words words;

    AudienceChoice(Words words, FormFields form, Actor manager, Grids grids) {
        this.words = words;
        this.grids = grids;
        addClassName("venue-audience");
        chosen = form.with("audience", new CheckboxGroup<>(words.get("desk.unit.audience")));
        chosen.setHelperText(words.get("desk.unit.audience.help"));
        chosen.setItemLabelGenerator(this::label);
        chosen.setItems(offered);
        ComboBox<GridCode> unit = new UnitField(manager, grids);
        unit.setLabel(words.get("desk.unit.audience.unit"));
        unit.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                tick(new Audience(false, false, List.of(change.getValue()), List.of()).written());
                unit.clear();
            }
        });
        TextField tag = new TextField(words.get("desk.unit.audience.tag"));
        tag.setMaxLength(30);
        tag.addValueChangeListener(change -> {
            if (!change.getValue().isBlank()) {
                tick(List.of("TAG:" + change.getValue().strip()));
                tag.clear();
            }
        });
        add(chosen, unit, tag);
    }

    private String label(String who) {
        if (KINDS.contains(who)) {
            return words.get("desk.unit.audience." + who);
        }
        Audience one = Audience.of(List.of(who));
        return one.units().isEmpty()
                ? "#" + one.tags().getFirst()
                : grids.words(one.units().getFirst());
    }

    private void tick(Collection<String> more) {
        Set<String> selected = new LinkedHashSet<>(chosen.getValue());
        selected.addAll(more);
        show(selected);
    }

    /** Offers what is there already, and ticks it. */
    void show(Collection<String> audience) {
        offered.addAll(audience);
        chosen.setItems(offered);
        chosen.setValue(Set.copyOf(audience));
    }

    List<String> value() {
        return List.copyOf(chosen.getValue());
    }
}
