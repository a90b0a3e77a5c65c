package streethub.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;
import streethub.forum.CaseHandOver;
import streethub.forum.ReviewCase;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.shared.GridCode;
import streethub.ui.desk.UnitField;
import streethub.ui.web.Words;

/** Makes a topic that is a report a case: of which kind, where, and whether the topic is published too. */
final class CaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ADDRESS = 200;

    /**
     * The dialog, not open yet.
     *
     * @param actor within whose scope it lies
     * @param hand opens the case; false where it was refused
     */
    CaseDialog(Words words, ReviewCase post, Actor actor, Grids grids, Predicate<CaseHandOver> hand) {
        setHeaderTitle(words.get("desk.forum.hand"));
        setWidth("min(480px, 94vw)");
        RadioButtonGroup<IncidentKind> kind = new RadioButtonGroup<>();
        kind.setLabel(words.get("desk.forum.hand.kind"));
        kind.setItems(IncidentKind.values());
        kind.setItemLabelGenerator(it -> words.get(it.subject()));
        kind.setValue(IncidentKind.FACILITY_FAULT);
        TextField address = new TextField(words.get("desk.forum.hand.address"));
        address.setMaxLength(MOST_ADDRESS);
        address.setWidthFull();
        UnitField place = new UnitField(actor, grids);
        place.setLabel(words.get("desk.forum.hand.place"));
        place.setHelperText(words.get("desk.forum.hand.place.none"));
        place.setWidthFull();
        Checkbox publish = new Checkbox(words.get("desk.forum.hand.publish"), true);
        publish.setVisible(post.task() != null);
        add(new Paragraph(words.get("desk.forum.hand.leads")), kind, place, address, publish);
        Button send = new Button(words.get("desk.forum.hand.send"), click -> {
            String typed = address.getValue().strip();
            GridCode unit = place.getValue();
            CaseHandOver how = new CaseHandOver(
                    kind.getValue(),
                    unit == null ? null : grids.centre(unit),
                    typed.isEmpty() ? null : typed,
                    publish.getValue());
            if (hand.test(how)) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
        address.focus();
    }
}
