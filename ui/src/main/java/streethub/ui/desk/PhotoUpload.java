package streethub.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.ArrayList;
import java.util.List;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Takes photos with a phone or from a disk; each is checked and cleaned as it comes, outside of the page's lock. */
public final class PhotoUpload extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 9;

    private final transient Words words;
    private final transient Photos photos;
    private final transient List<PhotoId> taken;
    private final int most;
    private final FileUpload<PhotoId> upload;
    private final Div shown = new Div();

    public PhotoUpload(Words words, Photos photos) {
        this(words, photos, MOST, new ArrayList<>(), () -> {});
    }

    /**
     * For photos of which there are some already.
     *
     * @param most how many it takes
     * @param taken where they are kept; those in it are shown from the beginning
     * @param limit refuses another one where somebody has sent too many
     */
    public PhotoUpload(Words words, Photos photos, int most, List<PhotoId> taken, Runnable limit) {
        this.words = words;
        this.photos = photos;
        this.most = most;
        this.taken = taken;
        upload = FileUpload.ofPhotos(words, photos, words.get("desk.photos.add"), most, limit, this::took);
        shown.addClassName("case-photos");
        add(upload, shown);
        draw();
    }

    public List<PhotoId> taken() {
        return List.copyOf(taken);
    }

    private void took(PhotoId photo) {
        if (taken.size() < most) {
            taken.add(photo);
        } else {
            Notices.refused(words, words.get("desk.photos.rejected", most));
        }
        upload.clear();
        draw();
    }

    private void draw() {
        shown.removeAll();
        for (PhotoId photo : taken) {
            String name = words.get("desk.photos.one", taken.indexOf(photo) + 1);
            Button remove = new Button(words.get("desk.photos.remove"), click -> {
                taken.remove(photo);
                draw();
            });
            remove.setAriaLabel(words.get("desk.photos.remove.this", name));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Div tile = new Div(new Image(PhotoViews.jpeg(photos, photo, PhotoSize.THUMBNAIL), name), remove);
            tile.addClassName("case-photo");
            shown.add(tile);
        }
        upload.setVisible(taken.size() < most);
    }
}
