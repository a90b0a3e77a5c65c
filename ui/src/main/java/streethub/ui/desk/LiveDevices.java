package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import streethub.device.DevicesChanged;

/** Tells open pages which devices are in another state than before. */
@org.springframework.stereotype.Component
public class LiveDevices {

    private final LivePages pages = new LivePages("live-devices");

    /** Tells the view, while it is on a page, the ids of the devices whose state changed. */
    public void tell(Component view, Consumer<Set<String>> changed) {
        pages.tell(view, changed);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(DevicesChanged change) {
        pages.note(change.ids());
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
