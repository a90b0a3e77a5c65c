package streethub.ui.incident;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.shared.Refusal;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Takes photos with a phone or from a disk; each is checked and cleaned as it comes, outside of the page's lock. */
final class PhotoUpload extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 9;

    private final transient Words words;
    private final transient Photos photos;
    private final transient List<PhotoId> taken = new ArrayList<>();
    private final Upload upload;
    private final Div shown = new Div();

    PhotoUpload(Words words, Photos photos) {
        this.words = words;
        this.photos = photos;
        UI ui = UI.getCurrent();
        upload = new Upload(new Intake(ui));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFiles(MOST);
        upload.setUploadButton(new Button(words.get("desk.photos.add"), VaadinIcon.CAMERA.create()));
        upload.setDropLabel(new Span(words.get("desk.photos.drop")));
        upload.addFileRejectedListener(rejected -> Notices.refused(words, words.get("desk.photos.rejected")));
        shown.addClassName("case-photos");
        add(upload, shown);
    }

    List<PhotoId> taken() {
        return List.copyOf(taken);
    }

    private void took(PhotoId photo) {
        taken.add(photo);
        upload.clearFileList();
        shown.add(new Image(CasePhotos.jpeg(photos, photo, PhotoSize.THUMBNAIL), words.get("desk.photo")));
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
                Future<Void> unused = ui.access(() -> took(photo));
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
