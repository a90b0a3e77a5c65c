package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.casework.ProcessPicture;
import streethub.casework.ProcessPictures;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentView;
import streethub.ui.picture.ProcessPictureView;
import streethub.ui.web.Words;

/** The models that a case runs in, live; the innermost first, for there the work waits. */
@Service
class CasePicture {

    private final IncidentReading reading;
    private final ProcessPictures pictures;
    private final CurrentActor current;

    CasePicture(IncidentReading reading, ProcessPictures pictures, CurrentActor current) {
        this.reading = reading;
        this.pictures = pictures;
        this.current = current;
    }

    Component draw(Words words, IncidentView view) {
        String number = view.summary().number();
        reading.requireStaff(current.get(), number);
        List<ProcessPicture> found = pictures.of(number);
        return found.isEmpty()
                ? CaseTabs.nothing(words.get("desk.picture.none"))
                : CaseTabs.stack(
                        found.reversed().stream().map(CasePicture::draw).toList());
    }

    private static Component draw(ProcessPicture picture) {
        ProcessPictureView view = new ProcessPictureView(picture);
        view.setWidthFull();
        view.addClassName("case-picture");
        return new Div(new H3(picture.name()), view);
    }
}
