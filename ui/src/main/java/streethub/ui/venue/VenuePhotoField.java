package streethub.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.booking.VenueView;
import streethub.ui.booking.VenuePhoto;
import streethub.ui.desk.FileUpload;
import streethub.ui.web.Words;

/** The venue's photo, another in its place, or none; taken at once. */
final class VenuePhotoField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Consumer<@Nullable PhotoId> taken;
    private final FileUpload<PhotoId> upload;
    private final Div shown = new Div();

    VenuePhotoField(Words words, Photos photos, Consumer<@Nullable PhotoId> taken) {
        this.words = words;
        this.taken = taken;
        addClassName("venue-photo");
        upload = FileUpload.ofPhotos(words, photos, words.get("desk.photos.add"), 1, () -> {}, this::took);
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
        upload.clear();
        taken.accept(photo);
    }
}
