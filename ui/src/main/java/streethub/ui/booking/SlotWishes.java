package streethub.ui.booking;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.attachment.Photos;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingPapers;
import streethub.booking.BookingSeries;
import streethub.booking.BookingWish;
import streethub.booking.Bookings;
import streethub.booking.SeriesAnswer;
import streethub.booking.UnitView;
import streethub.enterprise.EnterpriseStatus;
import streethub.enterprise.EnterpriseView;
import streethub.enterprise.Enterprises;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.ui.desk.PhotoUpload;
import streethub.ui.web.Client;
import streethub.ui.web.ClientLimit;
import streethub.ui.web.Words;

/** What the page that confirms asks of the hub, within what one account and one network, behind which many sit, may. */
@Service
class SlotWishes {

    static final int MOST_BOOKINGS = 60;

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST_OF_CLIENT = 600;
    private static final int MOST_PAPERS = 60;
    private static final int DAYS_A_WEEK = 7;

    private final Bookings bookings;
    private final BookingSeries series;
    private final Enterprises enterprises;
    private final Photos photos;
    private final CurrentActor current;
    private final SlotWords times;
    private final ClientLimit ofAccount = new ClientLimit(MOST_BOOKINGS, WITHIN);
    private final ClientLimit ofClient = new ClientLimit(MOST_OF_CLIENT, WITHIN);
    private final ClientLimit papers = new ClientLimit(MOST_PAPERS, WITHIN);

    SlotWishes(
            Bookings bookings,
            BookingSeries series,
            Enterprises enterprises,
            Photos photos,
            CurrentActor current,
            SlotWords times) {
        this.bookings = bookings;
        this.series = series;
        this.enterprises = enterprises;
        this.photos = photos;
        this.current = current;
        this.times = times;
    }

    BookingAnswer book(BookingWish wish) {
        require();
        return bookings.book(current.get(), wish);
    }

    SeriesAnswer bookWeekly(BookingWish wish, int weeks) {
        require();
        return series.book(current.get(), wish, weeks);
    }

    private void require() {
        if (!ofAccount.count(current.get().username())) {
            throw Refusal.tooMany("book.limit", WITHIN.toHours(), MOST_BOOKINGS);
        }
        if (!ofClient.count(Client.of(UI.getCurrent()))) {
            throw Refusal.tooMany("book.limit.client", WITHIN.toHours(), MOST_OF_CLIENT);
        }
    }

    /** The enterprises for which the person may book. */
    List<EnterpriseView> enterprises() {
        return enterprises.mine(current.get()).stream()
                .filter(it -> it.status() == EnterpriseStatus.VERIFIED)
                .toList();
    }

    /** For how many weeks the same time can be asked for, as far ahead as the unit is booked. */
    int mostWeeks(UnitView unit, Choice choice) {
        long daysLeft = unit.advanceDays() - ChronoUnit.DAYS.between(times.today(), SlotWords.dayOf(choice.from()));
        return Math.clamp(daysLeft / DAYS_A_WEEK + 1, 1, BookingSeries.MOST_WEEKS);
    }

    /** Takes photos of papers into the draft. */
    PhotoUpload papers(Words words, ActivityDraft draft) {
        Actor actor = current.get();
        return new PhotoUpload(words, photos, BookingPapers.MOST, draft.papers(), () -> {
            if (!papers.count(actor.username())) {
                throw Refusal.tooMany("book.papers.limit", WITHIN.toHours(), MOST_PAPERS);
            }
        });
    }
}
