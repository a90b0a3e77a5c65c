package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import streethub.camera.CamerasChanged;

/** Tells open pages which cameras have been edited, or began or ceased to answer. */
@org.springframework.stereotype.Component
public class LiveCameras {

    private final LivePages pages = new LivePages("live-cameras");

    /** Tells the view, while it is on a page, the ids of the cameras that changed. */
    public void tell(Component view, Consumer<Set<String>> changed) {
        pages.tell(view, changed);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(CamerasChanged change) {
        pages.note(change.ids());
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
