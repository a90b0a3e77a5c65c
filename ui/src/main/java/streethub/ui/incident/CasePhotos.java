package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import org.springframework.stereotype.Service;
import streethub.attachment.PhotoId;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentView;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.PhotoViews;
import streethub.ui.web.Words;

/** The photos of a case, small, each opening large; every single one is asked for by right. */
@Service
class CasePhotos {

    private final IncidentReading reading;
    private final PhotoViews views;
    private final CurrentActor current;

    CasePhotos(IncidentReading reading, PhotoViews views, CurrentActor current) {
        this.reading = reading;
        this.views = views;
        this.current = current;
    }

    Component draw(Words words, IncidentView view) {
        if (view.photos().isEmpty()) {
            return CaseTabs.nothing(words.get("desk.photos.none"));
        }
        String number = view.summary().number();
        for (PhotoId photo : view.photos()) {
            reading.requirePhoto(current.get(), number, null, photo);
        }
        return views.draw(view.photos(), words.get("desk.photo"));
    }
}
