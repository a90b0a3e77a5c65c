package streethub.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Optional;
import org.springframework.stereotype.Service;
import streethub.booking.BookingReading;
import streethub.booking.BookingSeries;
import streethub.booking.BookingView;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Lets a group's holder cancel what is still to come of its weekly bookings. */
@Service
class OwnSeries {

    private static final int MOST = 50;

    private final BookingSeries series;
    private final BookingReading reading;
    private final CurrentActor current;
    private final SlotWords times;

    OwnSeries(BookingSeries series, BookingReading reading, CurrentActor current, SlotWords times) {
        this.series = series;
        this.reading = reading;
        this.current = current;
        this.times = times;
    }

    /** The button for it; none where the booking stands alone or nothing else of it is to come. */
    Optional<Button> cancelRest(Words words, BookingView booking, Runnable done) {
        String id = booking.series();
        if (id == null || !booking.holder().equals(current.get().username())) {
            return Optional.empty();
        }
        long coming = reading.mine(current.get(), null, MOST).items().stream()
                .filter(other -> id.equals(other.series()) && !other.number().equals(booking.number()))
                .filter(other -> other.status().isLive() && other.from().isAfter(times.now()))
                .count();
        if (coming == 0) {
            return Optional.empty();
        }
        Button cancel = new Button(words.get("book.series.cancel"), click -> ask(words, id, done));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return Optional.of(cancel);
    }

    private void ask(Words words, String id, Runnable done) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("book.series.cancel.ask"));
        ask.setText(words.get("book.series.cancel.leads"));
        ask.setCancelable(true);
        ask.setCancelText(words.get("book.cancel.keep"));
        ask.setConfirmText(words.get("book.series.cancel.send"));
        ask.setConfirmButtonTheme("primary error");
        ask.addConfirmListener(confirmed -> {
            if (Notices.attempt(words, () -> Notices.done(words.get("book.series.cancel.done", cancel(id))))) {
                done.run();
            }
        });
        ask.open();
    }

    private int cancel(String id) {
        return series.cancelRest(current.get(), id, null).size();
    }
}
