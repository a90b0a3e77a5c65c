package streethub.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;

/** Photos on a page, small, each opening large. Whoever draws them has asked before whether the person may see them. */
@Service
public class PhotoViews {

    private final Photos photos;

    PhotoViews(Photos photos) {
        this.photos = photos;
    }

    /** The photos side by side; the name is read aloud in place of each. */
    public Div draw(List<PhotoId> shown, String name) {
        Div all = new Div();
        all.addClassName("case-photos");
        for (PhotoId photo : shown) {
            Anchor large = new Anchor();
            large.setHref(jpeg(photos, photo, PhotoSize.FULL), AttachmentType.INLINE);
            large.setTarget(AnchorTarget.BLANK);
            large.add(new Image(jpeg(photos, photo, PhotoSize.THUMBNAIL), name));
            all.add(large);
        }
        return all;
    }

    /** The address of it is known to this page alone, which has been checked. */
    static DownloadHandler jpeg(Photos photos, PhotoId photo, PhotoSize size) {
        return DownloadHandler.fromInputStream(request -> {
                    Resource file = photos.open(photo, size);
                    return new DownloadResponse(
                            file.getInputStream(), photo.value() + ".jpg", "image/jpeg", file.contentLength());
                })
                .inline();
    }
}
