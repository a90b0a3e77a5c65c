package streethub.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Predicate;
import streethub.forum.BoardView;
import streethub.ui.web.Words;

/** Chooses the board on which a topic belongs. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * The dialog, not open yet.
     *
     * @param move moves it there; false where it was refused
     */
    MoveDialog(Words words, List<BoardView> boards, Predicate<BoardView> move) {
        setHeaderTitle(words.get("desk.forum.move"));
        setWidth("min(420px, 94vw)");
        RadioButtonGroup<BoardView> to = new RadioButtonGroup<>();
        to.setLabel(words.get("desk.forum.move.to"));
        to.setItems(boards);
        to.setItemLabelGenerator(BoardView::name);
        add(new Paragraph(words.get("desk.forum.move.leads")), to);
        Button send = new Button(words.get("desk.forum.move"), click -> {
            BoardView chosen = to.getValue();
            if (chosen != null && move.test(chosen)) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
    }
}
