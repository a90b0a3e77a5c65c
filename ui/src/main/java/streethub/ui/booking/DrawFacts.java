package streethub.ui.booking;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import streethub.booking.BookingMode;
import streethub.booking.LotteryDraw;
import streethub.booking.LotteryDraws;
import streethub.booking.UnitView;
import streethub.shared.Refusal;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The draw of a slot in words: until when requests are collected, and once it is drawn all it takes to do it again. */
@Service
class DrawFacts {

    private final LotteryDraws draws;
    private final TimeWords times;

    DrawFacts(LotteryDraws draws, TimeWords times) {
        this.draws = draws;
        this.times = times;
    }

    /** Whether requests for the slot are collected still. */
    boolean collects(UnitView unit, Instant from, Instant until) {
        return draws.collectedUntil(unit, from, until).isPresent();
    }

    /** What there is to say of the slot's draw; none where there is no draw. */
    Optional<Div> of(Words words, UnitView unit, Instant from, Instant until) {
        if (unit.mode() != BookingMode.LOTTERY) {
            return Optional.empty();
        }
        Optional<LotteryDraw> draw = find(unit, from);
        Optional<Instant> collected = draws.collectedUntil(unit, from, until);
        if (draw.isEmpty() && collected.isEmpty()) {
            return Optional.empty();
        }
        Div facts = new Div(new H2(words.get("book.lot")));
        facts.addClassNames("hub-card", "book-lot");
        collected.ifPresent(
                at -> facts.add(new Paragraph(words.get("book.lot.collected", times.of(words.locale(), at)))));
        draw.ifPresentOrElse(it -> add(words, facts, it), () -> facts.add(new Paragraph(words.get("book.lot.first"))));
        facts.add(new Anchor("draws", words.get("book.draws.all")));
        return Optional.of(facts);
    }

    /** All that anybody may know of a draw. */
    Div of(Words words, LotteryDraw draw) {
        Div facts = new Div();
        facts.addClassName("book-lot");
        add(words, facts, draw);
        return facts;
    }

    private Optional<LotteryDraw> find(UnitView unit, Instant from) {
        try {
            return Optional.of(draws.of(unit.id(), from));
        } catch (Refusal nobodyAsked) {
            return Optional.empty();
        }
    }

    private void add(Words words, Div facts, LotteryDraw draw) {
        String seed = draw.seed();
        if (seed == null) {
            facts.add(
                    new Paragraph(words.get("book.lot.requests", draw.requests())),
                    new Paragraph(words.get("book.lot.commitment")),
                    new Code(draw.commitment()));
            return;
        }
        facts.add(
                new Paragraph(words.get("book.lot.drawn", draw.requests())),
                new Paragraph(words.get("book.lot.seed")),
                new Code(seed),
                new Paragraph(words.get("book.lot.commitment")),
                new Code(draw.commitment()));
        if (!draw.order().isEmpty()) {
            OrderedList order = new OrderedList();
            draw.order()
                    .forEach(lot -> order.add(new ListItem(
                            lot.losses() == 0
                                    ? lot.booking()
                                    : words.get("book.lot.losses", lot.booking(), lot.losses()))));
            facts.add(new Paragraph(words.get("book.lot.order")), order);
        }
        facts.add(new Paragraph(words.get("book.lot.again")));
    }
}
