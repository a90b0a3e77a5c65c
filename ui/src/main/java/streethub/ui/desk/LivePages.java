package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The open pages that want to hear of one kind of change. Whoever commits a change only leaves a note; the pages hear
 * of it a moment later, many changes at once, each in its own session.
 */
final class LivePages {

    private static final long GATHER_MILLIS = 250;

    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService messenger;

    LivePages(String name) {
        messenger = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    /** Tells the view, while it is on a page, the names of what changed. */
    void tell(Component view, Consumer<Set<String>> changed) {
        view.addAttachListener(attached -> {
            Page page = new Page(attached.getUI(), changed);
            pages.add(page);
            view.addDetachListener(detached -> {
                pages.remove(page);
                detached.unregisterListener();
            });
        });
    }

    void note(Collection<String> names) {
        pages.forEach(page -> page.note(names));
    }

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
        private synchronized void note(Collection<String> names) {
            if (noted.isEmpty()) {
                ScheduledFuture<?> unused = messenger.schedule(this::send, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
            noted.addAll(names);
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        private void send() {
            Set<String> names = take();
            try {
                Future<Void> unused = ui.access(() -> tell(names));
            } catch (UIDetachedException gone) {
                pages.remove(this);
            }
        }

        /** Whoever has left the page since hears nothing. */
        private void tell(Set<String> names) {
            if (pages.contains(this)) {
                changed.accept(names);
            }
        }

        private synchronized Set<String> take() {
            Set<String> names = Set.copyOf(noted);
            noted.clear();
            return names;
        }
    }
}
