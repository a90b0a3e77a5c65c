package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.casework.ProcessPicture;
import streethub.casework.ProcessPictures;
import streethub.ui.picture.ProcessPictureView;
import streethub.ui.web.Words;

/** The models that a case runs in, live; the innermost first, for there the work waits. */
@Service
public class CasePicture {

    private final ProcessPictures pictures;

    CasePicture(ProcessPictures pictures) {
        this.pictures = pictures;
    }

    /** The pictures of the case of that number; who asks has seen to it that the person may look. */
    public Component draw(Words words, String number) {
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
