package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.event.TransactionalEventListener;
import streethub.booking.BookingChanged;

/** Tells open pages which bookings have changed, at which venues, and whose they are. */
@org.springframework.stereotype.Component
public class LiveBookings {

    private final LivePages pages = new LivePages("live-bookings");

    /**
     * Tells the view, while it is on a page, the numbers of the bookings that changed, the ids of their venues, and
     * their holders as {@link #holder} writes them.
     */
    public void tell(Component view, Consumer<Set<String>> changed) {
        pages.tell(view, changed);
    }

    /** What a page hears where a booking of that account changed. */
    public static String holder(String username) {
        return "@" + username;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void heard(BookingChanged change) {
        pages.note(List.of(change.number(), change.venue(), holder(change.holder())));
    }

    @PreDestroy
    void stop() {
        pages.stop();
    }
}
