package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import streethub.notice.NoticesChanged;

/** Tells open pages whose box of notices has changed. */
@org.springframework.stereotype.Component
public class LiveNotices {

    private final LivePages pages = new LivePages("live-notices");

    /** Tells the view, while it is on a page, the accounts whose boxes changed. */
    public void tell(Component view, Consumer<Set<String>> changed) {
        pages.tell(view, changed);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(NoticesChanged change) {
        pages.note(List.of(change.username()));
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
