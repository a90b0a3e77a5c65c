package streethub.ui.report;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.springframework.core.io.Resource;
import streethub.attachment.PhotoId;

/** A photo of the draft, small; only this session can fetch it. */
final class Thumbnail extends Image {

    private static final long serialVersionUID = 1L;

    Thumbnail(Reporting reporting, PhotoId photo, String name) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    Resource file = reporting.thumbnail(photo);
                    return new DownloadResponse(
                            file.getInputStream(), photo.value() + ".jpg", "image/jpeg", file.contentLength());
                }),
                name);
    }
}
