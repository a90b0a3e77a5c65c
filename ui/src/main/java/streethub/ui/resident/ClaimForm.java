package streethub.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.resident.HousingKind;
import streethub.shared.GridCode;
import streethub.ui.shell.UnitSelects;
import streethub.ui.web.Words;

/** Where somebody lives: the building, the door, and what ties them to it. */
final class ClaimForm extends Details {

    private static final long serialVersionUID = 1L;

    private final TextField door;
    private final Select<HousingKind> kind = new Select<>();
    private transient @Nullable GridUnit unit;

    ClaimForm(Grids grids, Words words, Consumer<ClaimForm> send) {
        super(words.get("my.home.claim"));
        door = new TextField(words.get("my.home.door"));
        door.setHelperText(words.get("my.home.door.help"));
        door.setMaxLength(30);
        door.setWidthFull();
        kind.setLabel(words.get("my.home.kind"));
        kind.setItems(HousingKind.values());
        kind.setItemLabelGenerator(it -> it == null ? "" : words.get("resident.kind." + it));
        kind.setWidthFull();
        Button button = new Button(words.get("my.home.send"), click -> send.accept(this));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setWidthFull();
        Div fields = new Div(
                new UnitSelects(grids, words, chosen -> unit = chosen),
                door,
                kind,
                new Paragraph(words.get("my.home.why")),
                button);
        fields.addClassName("person-list");
        add(fields);
    }

    /** The unit chosen last; the service says so where it is no building. */
    @Nullable GridCode building() {
        GridUnit chosen = unit;
        return chosen == null ? null : chosen.code();
    }

    String door() {
        return door.getValue();
    }

    @Nullable HousingKind kind() {
        return kind.getValue();
    }
}
