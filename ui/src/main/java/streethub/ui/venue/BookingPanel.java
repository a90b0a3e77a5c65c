package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.booking.BookingOptions;
import streethub.booking.BookingReading;
import streethub.booking.BookingView;
import streethub.booking.Venues;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CasePage;
import streethub.ui.desk.CasePicture;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.CaseTimelineList;
import streethub.ui.desk.LiveBookings;
import streethub.ui.desk.LiveCases;
import streethub.ui.web.Words;

/** One booking, whole, for the venue's staff: on a page of its own or beside the inbox. It follows what becomes of it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class BookingPanel extends CasePage {

    private static final long serialVersionUID = 1L;

    private final transient BookingReading reading;
    private final transient BookingOptions options;
    private final transient Venues venues;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient BookingHead heads;
    private final transient BookingActions actions;
    private final transient CaseTimelineList timeline;
    private final transient CasePicture picture;
    private final transient DayPlan plan;
    private final Div head = new Div();
    private final Div work = new Div();
    private final Div sides = new Div();
    private transient @Nullable BookingAtDesk shown;
    private @Nullable CaseTabs<BookingAtDesk> tabs;

    BookingPanel(
            BookingReading reading,
            BookingOptions options,
            Venues venues,
            CurrentActor current,
            Texts texts,
            BookingHead heads,
            BookingActions actions,
            CaseTimelineList timeline,
            CasePicture picture,
            DayPlan plan,
            LiveCases cases,
            LiveBookings bookings) {
        this.reading = reading;
        this.options = options;
        this.venues = venues;
        this.current = current;
        this.words = new Words(texts, getLocale());
        this.heads = heads;
        this.actions = actions;
        this.timeline = timeline;
        this.picture = picture;
        this.plan = plan;
        addClassName("case");
        work.addClassName("case-work");
        add(head, work, sides);
        cases.tell(this, changed -> refresh(changed.contains(number())));
        bookings.tell(this, changed -> {
            BookingAtDesk desk = shown;
            refresh(desk != null && changed.contains(desk.venue().id()));
        });
    }

    @Override
    public String letters() {
        return "B";
    }

    @Override
    public void show(String number) {
        shown = null;
        tabs = null;
        head.removeAll();
        work.removeAll();
        sides.removeAll();
        try {
            draw(read(number));
        } catch (Refusal refusal) {
            head.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    /** A booking has no levels to be passed up. */
    @Override
    public void handUp() {}

    @Override
    public String title() {
        BookingAtDesk desk = shown;
        return desk == null
                ? words.get("desk.menu.venues")
                : desk.booking().venueName() + " " + desk.booking().number();
    }

    private String number() {
        BookingAtDesk desk = shown;
        return desk == null ? "" : desk.booking().number();
    }

    private BookingAtDesk read(String number) {
        Actor actor = current.get();
        BookingView booking = reading.find(actor, number);
        return new BookingAtDesk(
                booking, venues.get(booking.venue()), options.tasks(actor, number), options.verbs(actor, number));
    }

    private void refresh(boolean concerned) {
        BookingAtDesk desk = shown;
        if (desk == null || !concerned) {
            return;
        }
        try {
            draw(read(desk.booking().number()));
        } catch (Refusal noLongerTheirs) {
            show(desk.booking().number());
        }
    }

    private void draw(BookingAtDesk desk) {
        BookingAtDesk before = shown;
        shown = desk;
        replace(head, heads.draw(words, desk));
        // A form that somebody is filling in stays, unless there is something else to do.
        if (before == null
                || !before.hands().equals(desk.hands())
                || !before.verbs().equals(desk.verbs())
                || before.booking().sequence() != desk.booking().sequence()) {
            replace(work, actions.draw(words, desk, () -> refresh(true)));
        }
        CaseTabs<BookingAtDesk> open = tabs;
        if (open == null) {
            CaseTabs<BookingAtDesk> drawn = tabs(desk);
            tabs = drawn;
            replace(sides, drawn);
        } else {
            open.show(desk);
        }
    }

    private CaseTabs<BookingAtDesk> tabs(BookingAtDesk first) {
        CaseTabs<BookingAtDesk> drawn = new CaseTabs<>(words, first);
        drawn.side(desk -> words.get("desk.tab.day"), (it, desk) -> plan.draw(it, desk));
        drawn.side(
                desk -> words.get("desk.tab.timeline"),
                (it, desk) -> timeline.draw(
                        it,
                        "booking",
                        reading.timeline(current.get(), desk.booking().number())));
        drawn.side(
                desk -> words.get("desk.tab.picture"),
                (it, desk) -> picture.draw(it, desk.booking().number()));
        return drawn;
    }

    private static void replace(Div place, Component content) {
        place.removeAll();
        place.add(content);
    }
}
