package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import streethub.forum.TopicChanged;

/** Tells open pages which topics of the forum have changed for everybody. */
@org.springframework.stereotype.Component
public class LiveTopics {

    private final LivePages pages = new LivePages("live-topics");

    /** Tells the view, while it is on a page, the ids of the topics that changed. */
    public void tell(Component view, Consumer<Set<String>> changed) {
        pages.tell(view, changed);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(TopicChanged change) {
        pages.note(List.of(change.topic()));
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
