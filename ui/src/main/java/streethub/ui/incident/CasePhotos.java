package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentView;
import streethub.ui.desk.CaseTabs;
import streethub.ui.web.Words;

/** The photos of a case, small, each opening large; every single one is asked for by right. */
@Service
class CasePhotos {

    private final IncidentReading reading;
    private final Photos photos;
    private final CurrentActor current;

    CasePhotos(IncidentReading reading, Photos photos, CurrentActor current) {
        this.reading = reading;
        this.photos = photos;
        this.current = current;
    }

    Component draw(Words words, IncidentView view) {
        if (view.photos().isEmpty()) {
            return CaseTabs.nothing(words.get("desk.photos.none"));
        }
        Div all = new Div();
        all.addClassName("case-photos");
        String number = view.summary().number();
        for (PhotoId photo : view.photos()) {
            reading.requirePhoto(current.get(), number, null, photo);
            Image small = new Image(jpeg(photos, photo, PhotoSize.THUMBNAIL), words.get("desk.photo"));
            Anchor large = new Anchor();
            large.setHref(jpeg(photos, photo, PhotoSize.FULL), AttachmentType.INLINE);
            large.setTarget(AnchorTarget.BLANK);
            large.add(small);
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
