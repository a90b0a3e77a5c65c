package streethub.ui.ledger;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.ui.desk.FileUpload;
import streethub.ui.web.Words;

/** Takes a photo of a facility in place of the one before. */
final class FacilityPhoto extends Div {

    private static final long serialVersionUID = 1L;

    FacilityPhoto(Words words, Photos photos, Consumer<PhotoId> taken) {
        add(FileUpload.ofPhotos(words, photos, words.get("desk.ledger.photo.add"), 1, () -> {}, taken));
    }
}
