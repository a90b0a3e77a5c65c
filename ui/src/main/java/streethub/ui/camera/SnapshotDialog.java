package streethub.ui.camera;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraView;
import streethub.incident.NearbyIncident;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Asks onto which case a picture goes that was just taken: the one at hand, one nearby, or another by its number. */
final class SnapshotDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Watching watching;
    private final transient CameraView camera;
    private final byte[] picture;
    private final TextField number;

    SnapshotDialog(Words words, Watching watching, CameraView camera, @Nullable String caseNumber, byte[] picture) {
        this.words = words;
        this.watching = watching;
        this.camera = camera;
        this.picture = picture.clone();
        setHeaderTitle(words.get("cameras.snapshot.title"));
        setWidth("min(560px, 94vw)");
        number = new TextField(words.get("cameras.snapshot.case"));
        number.setWidthFull();
        number.setRequiredIndicatorVisible(true);
        number.setValue(caseNumber == null ? "" : caseNumber);
        add(image(words, camera, picture));
        List<NearbyIncident> near = watching.near(camera);
        if (caseNumber == null && !near.isEmpty()) {
            add(nearby(near));
        }
        Paragraph who = new Paragraph(words.get("cameras.snapshot.who"));
        who.addClassNames("hub-second", "hub-small");
        add(number, who);
        Button keep = new Button(words.get("cameras.snapshot.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), keep);
    }

    static Image image(Words words, CameraView camera, byte[] picture) {
        Image image = new Image(
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture),
                words.get("cameras.snapshot.of", camera.name()));
        image.addClassName("camera-snapshot");
        return image;
    }

    private RadioButtonGroup<NearbyIncident> nearby(List<NearbyIncident> near) {
        RadioButtonGroup<NearbyIncident> choice = new RadioButtonGroup<>();
        choice.setLabel(words.get("cameras.snapshot.near"));
        choice.setItems(near);
        choice.setItemLabelGenerator(
                it -> words.get("cameras.snapshot.near.one", words.get(it.subject()), it.number(), it.metres()));
        choice.addValueChangeListener(
                change -> number.setValue(change.getValue().number()));
        return choice;
    }

    private void keep() {
        boolean kept = Notices.attempt(words, () -> {
            String known = watching.recognise(number.getValue());
            watching.keep(camera, known, picture);
            Notices.done(words.get("cameras.snapshot.kept", known));
        });
        if (kept) {
            close();
        }
    }
}
