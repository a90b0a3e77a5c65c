package streethub.ui.camera;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import streethub.camera.CameraView;
import streethub.incident.IncidentKind;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Opens a case where a camera stands, with the picture of the moment in which somebody saw that something is wrong. */
final class OpenCaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 2_000;

    private final transient Words words;
    private final transient Watching watching;
    private final transient CameraView camera;
    private final transient Optional<byte[]> picture;
    private final RadioButtonGroup<IncidentKind> kind = new RadioButtonGroup<>();
    private final TextArea description = new TextArea();
    private final Checkbox enclose;

    OpenCaseDialog(Words words, Watching watching, CameraView camera, Optional<byte[]> picture) {
        this.words = words;
        this.watching = watching;
        this.camera = camera;
        this.picture = picture;
        setHeaderTitle(words.get("cameras.open.title", camera.name()));
        setWidth("min(560px, 94vw)");
        kind.setLabel(words.get("cameras.open.kind"));
        kind.setItems(IncidentKind.values());
        kind.setItemLabelGenerator(it -> words.get(it.subject()));
        description.setLabel(words.get("cameras.open.words"));
        description.setMaxLength(MOST_WORDS);
        description.setWidthFull();
        enclose = new Checkbox(words.get("cameras.open.picture"), true);
        enclose.setVisible(picture.isPresent());
        picture.ifPresent(it -> add(SnapshotDialog.image(words, camera, it)));
        Paragraph where = new Paragraph(words.get("cameras.open.where", camera.node()));
        where.addClassNames("hub-second", "hub-small");
        add(kind, description, enclose, where);
        Button send = new Button(words.get("cameras.open.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
    }

    private void send() {
        boolean unused = Notices.attempt(words, () -> {
            String number = watching.open(camera, kind.getValue(), description.getValue());
            close();
            if (enclose.getValue()) {
                picture.ifPresent(it -> Notices.attempt(words, () -> watching.keep(camera, number, it)));
            }
            Notices.done(words.get("cameras.open.done", number));
            UI.getCurrent().navigate("cases/" + number);
        });
    }
}
