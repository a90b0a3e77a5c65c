package streethub.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import streethub.booking.BookingOptions;
import streethub.booking.BookingReading;
import streethub.booking.BookingStatus;
import streethub.booking.BookingVerb;
import streethub.booking.BookingView;
import streethub.booking.Bookings;
import streethub.booking.UnitView;
import streethub.booking.Venues;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What residents read of their own bookings and do with them: what happens next, accept, check in, cancel, again. */
@Service
class OwnBookings {

    private static final int MOST = 50;
    private static final Set<BookingStatus> HOLDING =
            EnumSet.of(BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.OFFERED, BookingStatus.CHECKED_IN);
    private static final Set<BookingStatus> USED = EnumSet.of(BookingStatus.CONFIRMED, BookingStatus.CHECKED_IN);
    private static final Set<BookingStatus> OPEN =
            EnumSet.of(BookingStatus.PENDING, BookingStatus.OFFERED, BookingStatus.WAITING);

    private final BookingReading reading;
    private final BookingOptions options;
    private final Bookings bookings;
    private final Venues venues;
    private final DrawFacts draws;
    private final CurrentActor current;
    private final SlotWords slots;
    private final TimeWords times;

    OwnBookings(
            BookingReading reading,
            BookingOptions options,
            Bookings bookings,
            Venues venues,
            DrawFacts draws,
            CurrentActor current,
            SlotWords slots,
            TimeWords times) {
        this.reading = reading;
        this.options = options;
        this.bookings = bookings;
        this.venues = venues;
        this.draws = draws;
        this.current = current;
        this.slots = slots;
        this.times = times;
    }

    /** The person's own bookings of that venue that hold a slot; none for a stranger. */
    List<BookingView> holding(Actor actor, String venue) {
        return actor.isAnonymous()
                ? List.of()
                : reading.mine(actor, null, MOST).items().stream()
                        .filter(booking -> booking.venue().equals(venue) && HOLDING.contains(booking.status()))
                        .toList();
    }

    /** What happens next, in a sentence. */
    Component next(Words words, BookingView booking) {
        Paragraph next = new Paragraph(nextWords(words, booking));
        next.addClassName("book-next");
        return next;
    }

    private String nextWords(Words words, BookingView booking) {
        if (isOver(booking)) {
            return words.get("book.next.over");
        }
        UnitView unit = unit(booking);
        Instant hold = booking.holdUntil();
        return switch (booking.status()) {
            case PENDING ->
                hold == null
                        ? words.get("book.next.PENDING.open")
                        : words.get(
                                booking.awaitsDraw() ? "book.next.PENDING.lot" : "book.next.PENDING",
                                times.of(words.locale(), hold));
            case CONFIRMED -> {
                String come = words.get(unit.checkIn() ? "book.next.CONFIRMED.checkIn" : "book.next.CONFIRMED");
                Instant last = cancelUntil(booking, unit);
                yield slots.now().isBefore(last)
                        ? come + words.get("book.next.cancel", times.of(words.locale(), last))
                        : come;
            }
            case WAITING -> words.get("book.next.WAITING", times.of(words.locale(), cancelUntil(booking, unit)));
            case OFFERED ->
                words.get("book.next.OFFERED", times.of(words.locale(), hold == null ? booking.from() : hold));
            case REFUSED, CANCELLED -> {
                String reason = booking.reason();
                if (reason != null) {
                    yield words.get("book.next.reason", reason);
                }
                yield words.get(booking.lostDraw() ? "book.next.REFUSED.lot" : "book.next." + booking.status());
            }
            case EXPIRED -> {
                String rule = booking.rule();
                yield rule == null ? words.get("book.next.EXPIRED") : words.get(rule);
            }
            case CHECKED_IN, NO_SHOW -> words.get("book.next." + booking.status());
        };
    }

    /** What has come of it so far, as the heading of its page. */
    String title(Words words, BookingView booking) {
        if (isOver(booking)) {
            return words.get("book.done.over");
        }
        return words.get("book.done." + booking.status() + (booking.awaitsDraw() || booking.lostDraw() ? ".lot" : ""));
    }

    /** The draw that it takes part in or took part in, for whoever wants to do it again. */
    Optional<Div> draw(Words words, BookingView booking) {
        return draws.of(words, unit(booking), booking.from(), booking.until());
    }

    /** Whether it was held to the end. */
    private boolean isOver(BookingView booking) {
        return USED.contains(booking.status()) && !slots.now().isBefore(booking.until());
    }

    private static Instant cancelUntil(BookingView booking, UnitView unit) {
        return booking.from().minus(Duration.ofMinutes(unit.cancelMinutes()));
    }

    private UnitView unit(BookingView booking) {
        return venues.get(booking.venue()).units().stream()
                .filter(unit -> unit.id().equals(booking.unit()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What the person may do with it now.
     *
     * @param done called after the person has done something
     */
    Component actions(Words words, BookingView booking, Runnable done) {
        String number = booking.number();
        Set<BookingVerb> verbs = options.verbs(current.get(), number);
        Div buttons = new Div();
        buttons.addClassName("book-buttons");
        if (verbs.contains(BookingVerb.ACCEPT)) {
            buttons.add(primary(words, "accept", number, done, actor -> bookings.accept(actor, number)));
        }
        if (verbs.contains(BookingVerb.CHECK_IN)) {
            buttons.add(primary(words, "checkIn", number, done, actor -> bookings.checkIn(actor, number)));
        }
        if (!OPEN.contains(booking.status())) {
            buttons.add(new Button(words.get("book.again"), click -> again(booking)));
        }
        if (verbs.contains(BookingVerb.CANCEL)) {
            Button cancel = new Button(words.get("book.cancel"), click -> cancel(words, booking, done));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            buttons.add(cancel);
        }
        return buttons;
    }

    private Button primary(Words words, String verb, String number, Runnable done, Consumer<Actor> press) {
        Button button = new Button(words.get("book." + verb), click -> send(words, verb, number, done, press));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void cancel(Words words, BookingView booking, Runnable done) {
        String what = booking.unitName() + " " + slots.span(words, booking.from(), booking.until());
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("book.cancel.ask"));
        ask.setText(words.get("book.cancel.leads", booking.venueName(), what));
        ask.setCancelable(true);
        ask.setCancelText(words.get("book.cancel.keep"));
        ask.setConfirmText(words.get("book.cancel.send"));
        ask.setConfirmButtonTheme("primary error");
        ask.addConfirmListener(confirmed ->
                send(words, "cancel", booking.number(), done, actor -> bookings.cancel(actor, booking.number(), null)));
        ask.open();
    }

    private void send(Words words, String verb, String number, Runnable done, Consumer<Actor> press) {
        if (Notices.attempt(words, () -> press.accept(current.get()))) {
            Notices.done(words.get("book." + verb + ".done", number));
        }
        done.run();
    }

    /** The same unit and time a week later, to be confirmed. */
    private void again(BookingView booking) {
        Choice next = new Choice(booking.unit(), booking.from(), booking.until()).again(slots.now());
        UI.getCurrent().navigate("book/" + booking.venue() + "/confirm", QueryParameters.simple(next.parameters()));
    }
}
