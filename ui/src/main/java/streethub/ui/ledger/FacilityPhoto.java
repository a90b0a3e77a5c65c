package streethub.ui.ledger;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.shared.Refusal;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Takes a photo of a facility in place of the one before; checked and cleaned outside of the page's lock. */
final class FacilityPhoto extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Photos photos;
    private final transient Consumer<PhotoId> taken;

    FacilityPhoto(Words words, Photos photos, Consumer<PhotoId> taken) {
        this.words = words;
        this.photos = photos;
        this.taken = taken;
        Upload upload = new Upload(new Intake(UI.getCurrent()));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(words.get("desk.ledger.photo.add"), VaadinIcon.CAMERA.create()));
        upload.setDropLabel(new Span(words.get("desk.photos.drop")));
        upload.addFileRejectedListener(rejected -> Notices.refused(words, words.get("desk.photos.rejected", 1)));
        add(upload);
    }

    private void take(PhotoId photo) {
        boolean unused = Notices.attempt(words, () -> taken.accept(photo));
    }

    private final class Intake implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final UI ui;

        Intake(UI ui) {
            this.ui = ui;
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream file = event.getInputStream()) {
                PhotoId photo = photos.store(photos.clean(file));
                Future<Void> unused = ui.access(() -> take(photo));
            } catch (Refusal refusal) {
                String sentence = words.texts().get(words.locale(), refusal);
                event.reject(sentence);
                Future<Void> unused = ui.access(() -> Notices.refused(words, sentence));
            }
        }

        @Override
        public long getFileSizeMax() {
            return Photos.MAX_BYTES;
        }
    }
}
