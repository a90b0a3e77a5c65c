package streethub.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.ui.desk.PhotoUpload;
import streethub.ui.web.Words;

/** Asks the venue's manager how the unit was given back: in order or not and what, with a photo. */
final class HandBackDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;

    /** Notes what was found; false where it was refused. */
    interface Checking {
        boolean check(boolean inOrder, String words, @Nullable PhotoId photo);
    }

    /** The dialog, not open yet. */
    HandBackDialog(Words words, Photos photos, Checking checking) {
        setHeaderTitle(words.get("desk.booking.handBack"));
        setWidth("min(480px, 92vw)");
        RadioButtonGroup<Boolean> inOrder = new RadioButtonGroup<>(words.get("desk.booking.handBack.found"));
        inOrder.setItems(true, false);
        inOrder.setItemLabelGenerator(
                good -> words.get(good ? "desk.booking.handBack.good" : "desk.booking.handBack.bad"));
        inOrder.setValue(true);
        TextArea said = new TextArea(words.get("desk.booking.handBack.words"));
        said.setMaxLength(MOST_WORDS);
        said.setWidthFull();
        inOrder.addValueChangeListener(
                change -> said.setRequiredIndicatorVisible(Boolean.FALSE.equals(change.getValue())));
        PhotoUpload photo = new PhotoUpload(words, photos, 1, new ArrayList<>(), () -> {});
        photo.addClassName("case-fields");
        add(new Paragraph(words.get("desk.booking.handBack.leads")), inOrder, said, photo);
        Button send = new Button(words.get("desk.booking.handBack.send"), click -> {
            PhotoId taken = photo.taken().stream().findFirst().orElse(null);
            if (checking.check(Boolean.TRUE.equals(inOrder.getValue()), said.getValue(), taken)) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
    }
}
