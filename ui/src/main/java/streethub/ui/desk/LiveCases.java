package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import streethub.casework.InboxChanged;

/**
 * Tells open pages which cases have changed. Whoever commits the change only leaves a note; the pages hear of it a
 * moment later, many changes at once, each in its own session.
 */
@org.springframework.stereotype.Component
public class LiveCases {

    private static final long GATHER_MILLIS = 250;

    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService messenger = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("live-cases-", 0).factory());

    /** Tells the view, while it is on a page, the numbers of the cases that changed. */
    public void tell(Component view, Consumer<Set<String>> changed) {
        view.addAttachListener(attached -> {
            Page page = new Page(attached.getUI(), changed);
            pages.add(page);
            view.addDetachListener(detached -> {
                pages.remove(page);
                detached.unregisterListener();
            });
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(InboxChanged change) {
        pages.forEach(page -> page.note(change.caseNumber()));
    }

    @PreDestroy
    void stop() {
        messenger.shutdownNow();
    }

    private final class Page {

        private final UI ui;
        private final Consumer<Set<String>> changed;
        private final Set<String> noted = new HashSet<>();

        Page(UI ui, Consumer<Set<String>> changed) {
            this.ui = ui;
            this.changed = changed;
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        private synchronized void note(String caseNumber) {
            if (noted.isEmpty()) {
                ScheduledFuture<?> unused = messenger.schedule(this::send, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
            noted.add(caseNumber);
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        private void send() {
            Set<String> numbers = take();
            try {
                Future<Void> unused = ui.access(() -> changed.accept(numbers));
            } catch (UIDetachedException gone) {
                pages.remove(this);
            }
        }

        private synchronized Set<String> take() {
            Set<String> numbers = Set.copyOf(noted);
            noted.clear();
            return numbers;
        }
    }
}
