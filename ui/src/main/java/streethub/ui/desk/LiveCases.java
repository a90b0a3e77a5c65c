package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import streethub.casework.InboxChanged;
import streethub.incident.ThreadChanged;

/** Tells open pages which cases have changed, or were talked about. */
@org.springframework.stereotype.Component
public class LiveCases {

    private final LivePages pages = new LivePages("live-cases");

    /** Tells the view, while it is on a page, the numbers of the cases that changed. */
    public void tell(Component view, Consumer<Set<String>> changed) {
        pages.tell(view, changed);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(InboxChanged change) {
        pages.note(List.of(change.caseNumber()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(ThreadChanged change) {
        pages.note(List.of(change.caseNumber()));
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
