package streethub.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import streethub.forum.BoardKind;
import streethub.forum.BoardView;
import streethub.forum.ReviewMode;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.ui.desk.UnitField;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** A board being set up, or changed: its kind stays what it was. */
final class BoardForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Actor actor;
    private final H2 title;
    private final TextField id;
    private final TextField name;
    private final Select<BoardKind> kind = new Select<>();
    private final UnitField unit;
    private final Select<ReviewMode> mode = new Select<>();
    private final Checkbox anonymous;

    BoardForm(Words words, Actor actor, Grids grids, Consumer<BoardView> keep) {
        this.words = words;
        this.actor = actor;
        title = new H2(words.get("desk.boards.add"));
        id = new TextField(words.get("desk.boards.id"));
        id.setHelperText(words.get("desk.boards.id.help"));
        name = new TextField(words.get("desk.boards.name"));
        kind.setLabel(words.get("desk.boards.kind"));
        kind.setItems(BoardKind.values());
        kind.setItemLabelGenerator(it -> words.get("forum.kind." + it));
        kind.setValue(BoardKind.DISCUSS);
        unit = new UnitField(actor, grids);
        unit.setLabel(words.get("desk.boards.unit"));
        unit.setHelperText(words.get("desk.boards.unit.help"));
        mode.setLabel(words.get("desk.boards.mode"));
        mode.setItems(ReviewMode.values());
        mode.setItemLabelGenerator(it -> words.get("forum.mode." + it));
        mode.setValue(ReviewMode.PRE);
        anonymous = new Checkbox(words.get("desk.boards.anonymous"));
        Button save = new Button(words.get("desk.boards.save"), click -> {
            boolean unused = Notices.attempt(words, () -> keep.accept(board()));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassNames("hub-card", "profile-editor");
        add(title, new FormLayout(name, id, kind, unit, mode, anonymous), save);
    }

    void beginWith(BoardView board) {
        title.setText(words.get("desk.boards.edit", board.name()));
        id.setValue(board.id());
        id.setReadOnly(true);
        name.setValue(board.name());
        kind.setValue(board.kind());
        kind.setReadOnly(true);
        unit.setValue(board.gridUnit().equals(actor.gridUnit()) ? null : board.gridUnit());
        mode.setValue(board.mode());
        anonymous.setValue(board.anonymousAllowed());
    }

    private BoardView board() {
        GridCode whose = unit.getValue() == null ? actor.gridUnit() : unit.getValue();
        if (whose == null) {
            throw Refusal.forbidden("forum.board.adminOnly");
        }
        return new BoardView(
                id.getValue(), name.getValue(), kind.getValue(), whose, mode.getValue(), anonymous.getValue());
    }
}
