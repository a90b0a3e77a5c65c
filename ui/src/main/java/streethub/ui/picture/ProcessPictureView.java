package streethub.ui.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import streethub.casework.ProcessPicture;

/** Draws a {@link ProcessPicture}: the token on what waits now, what has been passed in grey. */
@Tag("streethub-process-picture")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./streethub-process-picture.ts")
public final class ProcessPictureView extends Component implements HasSize, HasStyle {

    /** The picture of one model. */
    public ProcessPictureView(ProcessPicture picture) {
        show(picture);
    }

    /** Shows where the case stands now. */
    public void show(ProcessPicture picture) {
        getElement().setProperty("label", picture.name());
        getElement().setProperty("xml", picture.bpmnXml());
        getElement().setPropertyList("active", List.copyOf(picture.active()));
        getElement().setPropertyList("done", List.copyOf(picture.done()));
    }
}
