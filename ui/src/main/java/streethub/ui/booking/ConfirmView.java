package streethub.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingOptions;
import streethub.booking.BookingWish;
import streethub.booking.SeriesAnswer;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.booking.Venues;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.Words;

/** Check and book what was chosen; where somebody was first, what else there is and the waiting list. */
@Route(value = "book/:venue/confirm", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/book.css")
final class ConfirmView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int FEN = 2;

    private final transient Venues venues;
    private final transient SlotWishes wishes;
    private final transient BookingOptions options;
    private final transient DrawFacts draws;
    private final transient QuietTimes quiet;
    private final transient SlotWords times;
    private final transient Words words;
    private final transient Drafts drafts;
    private final transient ActivityDraft activity;
    private final Paragraph problem = new Paragraph();
    private final WishFields fields;

    ConfirmView(
            Venues venues,
            SlotWishes wishes,
            BookingOptions options,
            DrawFacts draws,
            QuietTimes quiet,
            SlotWords times,
            Texts texts,
            ObjectProvider<Drafts> drafts,
            ObjectProvider<ActivityDraft> activity) {
        this.venues = venues;
        this.wishes = wishes;
        this.options = options;
        this.draws = draws;
        this.quiet = quiet;
        this.times = times;
        this.words = new Words(texts, getLocale());
        this.drafts = drafts.getObject();
        this.activity = activity.getObject();
        addClassName("book");
        problem.addClassName("book-problem");
        problem.getElement().setAttribute("role", "alert");
        fields = new WishFields(words, this.drafts, this.activity, wishes.papers(words, this.activity));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("venue").orElse("");
        QueryParameters query = event.getLocation().getQueryParameters();
        try {
            VenueView venue = venues.get(id);
            Choice choice = Choice.of(query, times.now()).orElse(null);
            UnitView unit = choice == null ? null : DayView.unit(venue, choice.unit());
            if (choice == null || unit == null) {
                event.forwardTo("book/" + venue.id());
            } else if (isTaken(venue, choice)) {
                showTaken(venue, unit, choice, options.alternatives(unit.id(), choice.from(), choice.until()));
            } else {
                show(venue, unit, choice);
            }
        } catch (Refusal unknown) {
            event.forwardTo("book");
        }
    }

    private boolean isTaken(VenueView venue, Choice choice) {
        return venues.slots(venue.id(), SlotWords.dayOf(choice.from())).stream()
                .anyMatch(slot -> choice.covers(slot) && slot.state() == SlotState.TAKEN);
    }

    private void show(VenueView venue, UnitView unit, Choice choice) {
        begin(venue, choice, "book.check");
        boolean lot = draws.collects(unit, choice.from(), choice.until());
        fields.ask(unit, wishes.enterprises(), lot ? 1 : wishes.mostWeeks(unit, choice));
        Button book = forward(lot ? "book.confirm.lot" : "book.confirm", () -> send(venue, unit, choice, false));
        add(facts(venue, unit, choice));
        draws.of(words, unit, choice.from(), choice.until()).ifPresent(this::add);
        add(fields, problem, book);
    }

    private void showTaken(VenueView venue, UnitView unit, Choice choice, List<Slot> alternatives) {
        begin(venue, choice, "book.taken");
        add(facts(venue, unit, choice), new Paragraph(words.get("book.taken.first")), problem);
        draws.of(words, unit, choice.from(), choice.until()).ifPresent(this::add);
        Div others = new Div();
        others.addClassName("book-list");
        for (Slot slot : alternatives) {
            UnitView other = DayView.unit(venue, slot.unit());
            if (other != null) {
                String what = other.name() + " " + times.span(words, slot.from(), slot.until());
                Button button = new Button("○ " + what, click -> choose(venue, Choice.of(slot)));
                button.addClassName("book-other");
                others.add(button);
            }
        }
        if (!alternatives.isEmpty()) {
            add(new H2(words.get("book.taken.others")), others);
        }
        quiet.suggest(words, venue, slot -> !alternatives.contains(slot), slot -> choose(venue, Choice.of(slot)))
                .ifPresent(this::add);
        add(new H2(words.get("book.queue.title")), new Paragraph(words.get("book.queue.how")));
        fields.ask(unit, wishes.enterprises(), 1);
        if (fields.offersEnterprises()) {
            add(fields);
        }
        add(forward("book.queue", () -> send(venue, unit, choice, true)));
    }

    private void begin(VenueView venue, Choice choice, String title) {
        removeAll();
        problem.setVisible(false);
        String back = new DayAddress(venue.id(), SlotWords.dayOf(choice.from())).residents(choice);
        add(BookTop.below(words, back, "book.back"), new H1(words.get(title)));
    }

    private Component facts(VenueView venue, UnitView unit, Choice choice) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("book-facts", "hub-card");
        fact(facts, "book.fact.venue", venue.name() + " · " + unit.name());
        fact(facts, "book.fact.time", times.span(words, choice.from(), choice.until()));
        fact(facts, "book.fact.mode", words.get("booking.mode." + unit.mode()));
        if (unit.priceFen() > 0) {
            fact(
                    facts,
                    "book.fact.price",
                    words.get(
                            "book.price",
                            BigDecimal.valueOf(unit.priceFen(), FEN).toPlainString()));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
    }

    private Button forward(String key, Runnable press) {
        Button button = new Button(words.get(key));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("book-forward");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            press.run();
            button.setEnabled(true);
        });
        return button;
    }

    private void choose(VenueView venue, Choice choice) {
        UI.getCurrent().navigate("book/" + venue.id() + "/confirm", QueryParameters.simple(choice.parameters()));
    }

    private void send(VenueView venue, UnitView unit, Choice choice, boolean waitlist) {
        BookingWish wish = fields.wish(choice, waitlist);
        int weeks = fields.weeks();
        try {
            if (weeks > 1) {
                showWeeks(venue, choice, wishes.bookWeekly(wish, weeks));
                return;
            }
            switch (wishes.book(wish)) {
                case BookingAnswer.Booked booked -> {
                    forget();
                    UI.getCurrent().navigate("my-bookings/" + booked.booking().number());
                }
                case BookingAnswer.Taken taken -> showTaken(venue, unit, choice, taken.alternatives());
            }
        } catch (Refusal refusal) {
            if (fields.mark(refusal)) {
                problem.setVisible(false);
            } else {
                complain(words.texts().get(words.locale(), refusal));
            }
        }
    }

    private void forget() {
        drafts.forget("book/");
        activity.forget();
    }

    private void showWeeks(VenueView venue, Choice choice, SeriesAnswer answer) {
        forget();
        begin(venue, choice, "book.weeks.answer");
        Anchor mine = new Anchor("my-bookings", words.get("book.mine"));
        mine.addClassName("book-link");
        add(new SeriesWeeks(words, times, venue, answer, slot -> choose(venue, Choice.of(slot))), mine);
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return words.get("book.check") + " · " + words.get("web.site");
    }
}
