package streethub.ui.venue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.booking.VenueView;
import streethub.shared.Refusal;
import streethub.ui.booking.VenuePhoto;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The venue's photo, another in its place, or none; taken at once, checked and cleaned outside of the page's lock. */
final class VenuePhotoField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Photos photos;
    private final transient Consumer<@Nullable PhotoId> taken;
    private final Upload upload;
    private final Div shown = new Div();

    VenuePhotoField(Words words, Photos photos, Consumer<@Nullable PhotoId> taken) {
        this.words = words;
        this.photos = photos;
        this.taken = taken;
        addClassName("venue-photo");
        upload = new Upload(new Intake(UI.getCurrent()));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(words.get("desk.settings.photo.add"), VaadinIcon.CAMERA.create()));
        upload.setDropLabel(new Span(words.get("desk.settings.photo.drop")));
        upload.addFileRejectedListener(rejected -> Notices.refused(words, words.get("desk.settings.photo.rejected")));
        add(shown, upload);
    }

    void show(VenueView venue) {
        shown.removeAll();
        VenuePhoto.small(words, venue)
                .ifPresentOrElse(
                        photo -> shown.add(
                                photo,
                                new Button(words.get("desk.settings.photo.remove"), click -> taken.accept(null))),
                        () -> shown.add(new Paragraph(words.get("desk.settings.photo.none"))));
    }

    private void took(PhotoId photo) {
        upload.clearFileList();
        taken.accept(photo);
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
