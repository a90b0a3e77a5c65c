package streethub.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import streethub.booking.BookingView;
import streethub.booking.SeriesAnswer;
import streethub.booking.Slot;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.shared.Refusal;
import streethub.ui.web.Words;

/** What came of asking for the same slot week by week: each week booked, taken with what else is free, or not allowed. */
final class SeriesWeeks extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OTHERS = 3;

    private final transient Words words;
    private final transient SlotWords times;
    private final transient VenueView venue;
    private final transient Consumer<Slot> choose;

    SeriesWeeks(Words words, SlotWords times, VenueView venue, SeriesAnswer answer, Consumer<Slot> choose) {
        this.words = words;
        this.times = times;
        this.venue = venue;
        this.choose = choose;
        addClassName("book-list");
        long booked =
                answer.weeks().stream().filter(week -> week.booking() != null).count();
        add(new Paragraph(words.get("book.weeks.sum", answer.weeks().size(), booked)));
        answer.weeks().forEach(week -> add(card(week)));
    }

    private Div card(SeriesAnswer.Week week) {
        Span when = new Span(times.span(words, week.from(), week.until()));
        when.addClassName("book-strong");
        Div card = new Div(when);
        card.addClassNames("hub-card", "book-card");
        BookingView booking = week.booking();
        Refusal refusal = week.refusal();
        if (booking != null) {
            card.add(
                    new StatusSign(words, booking),
                    new Anchor("my-bookings/" + booking.number(), booking.number() + " ›"));
        } else if (refusal != null) {
            card.add(sign("✕ " + words.get("book.weeks.refused")));
            card.add(new Paragraph(words.texts().get(words.locale(), refusal)));
        } else {
            card.add(sign("▒ " + words.get("book.weeks.taken")));
            week.alternatives().stream().limit(MOST_OTHERS).forEach(slot -> offer(card, slot));
        }
        return card;
    }

    private static Span sign(String text) {
        Span sign = new Span(text);
        sign.addClassNames("book-status", "hub-offline");
        return sign;
    }

    private void offer(Div card, Slot slot) {
        UnitView unit = DayView.unit(venue, slot.unit());
        if (unit != null) {
            Button other = new Button(
                    "○ " + unit.name() + " " + times.span(words, slot.from(), slot.until()),
                    click -> choose.accept(slot));
            other.addClassName("book-other");
            card.add(other);
        }
    }
}
