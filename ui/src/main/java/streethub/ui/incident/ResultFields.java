package streethub.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import streethub.attachment.Photos;
import streethub.incident.Handling;
import streethub.incident.IncidentView;
import streethub.incident.Outcome;
import streethub.ui.desk.PhotoUpload;
import streethub.ui.desk.TaskAtHand;

/** How a case ended: a sentence, one of the outcomes, photos. */
final class ResultFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea note;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextField duplicateOf = new TextField();
    private final PhotoUpload photos;

    ResultFields(TaskAtHand<IncidentView> hand, Photos store, String noteKey) {
        addClassName("case-fields");
        note = hand.wordsField("note", noteKey);
        note.setRequiredIndicatorVisible(true);
        outcome.setLabel(hand.words().get("desk.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> hand.words().get("incident.outcome." + value));
        outcome.setValue(Outcome.RESOLVED);
        duplicateOf.setLabel(hand.words().get("desk.duplicateOf"));
        duplicateOf.setVisible(false);
        outcome.addValueChangeListener(change -> duplicateOf.setVisible(change.getValue() == Outcome.DUPLICATE));
        hand.keep("outcome", outcome);
        hand.keep("duplicateOf", duplicateOf);
        photos = new PhotoUpload(hand.words(), store);
        add(note, outcome, duplicateOf, photos);
    }

    Handling value() {
        String other = duplicateOf.getValue().strip();
        return new Handling(note.getValue(), outcome.getValue(), other.isEmpty() ? null : other, photos.taken());
    }
}
