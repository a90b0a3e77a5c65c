package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.booking.BookingOptions;
import streethub.booking.BookingPapers;
import streethub.booking.BookingReading;
import streethub.booking.BookingView;
import streethub.booking.HandBacks;
import streethub.booking.Venues;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.desk.CasePage;
import streethub.ui.desk.CasePicture;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.CaseTimelineList;
import streethub.ui.desk.LiveBookings;
import streethub.ui.desk.LiveCases;

/** One booking, whole, for the venue's staff: on a page of its own or beside the inbox. It follows what becomes of it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class BookingPanel extends CasePage<BookingAtDesk> {

    private static final long serialVersionUID = 1L;

    private final transient BookingReading reading;
    private final transient BookingOptions options;
    private final transient BookingPapers papers;
    private final transient HandBacks handBacks;
    private final transient Venues venues;
    private final transient CurrentActor current;
    private final transient BookingHead heads;
    private final transient BookingActions actions;
    private final transient CaseTimelineList timeline;
    private final transient CasePicture picture;
    private final transient DayPlan plan;

    BookingPanel(
            BookingReading reading,
            BookingOptions options,
            BookingPapers papers,
            HandBacks handBacks,
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
        super(texts);
        this.reading = reading;
        this.options = options;
        this.papers = papers;
        this.handBacks = handBacks;
        this.venues = venues;
        this.current = current;
        this.heads = heads;
        this.actions = actions;
        this.timeline = timeline;
        this.picture = picture;
        this.plan = plan;
        cases.tell(this, changed -> {
            BookingAtDesk desk = shown();
            if (desk != null && changed.contains(number(desk))) {
                refresh();
            }
        });
        bookings.tell(this, changed -> {
            BookingAtDesk desk = shown();
            if (desk != null && changed.contains(desk.venue().id())) {
                refresh();
            }
        });
    }

    @Override
    public String letters() {
        return "B";
    }

    /** A booking has no levels to be passed up. */
    @Override
    public void handUp() {}

    @Override
    public String title() {
        BookingAtDesk desk = shown();
        return desk == null ? words().get("desk.menu.venues") : desk.booking().venueName() + " " + number(desk);
    }

    @Override
    protected BookingAtDesk read(String number) {
        Actor actor = current.get();
        BookingView booking = reading.find(actor, number);
        return new BookingAtDesk(
                booking,
                venues.get(booking.venue()),
                options.tasks(actor, number),
                options.verbs(actor, number),
                papers.of(actor, number),
                handBacks.of(actor, number).orElse(null));
    }

    @Override
    protected String number(BookingAtDesk desk) {
        return desk.booking().number();
    }

    @Override
    protected Component head(BookingAtDesk desk) {
        return heads.draw(words(), desk);
    }

    @Override
    protected Component work(BookingAtDesk desk) {
        return actions.draw(words(), desk, this::refresh);
    }

    /** Until there is something else to do. */
    @Override
    protected boolean isSameWork(BookingAtDesk before, BookingAtDesk now) {
        return before.hands().equals(now.hands())
                && before.verbs().equals(now.verbs())
                && before.booking().sequence() == now.booking().sequence();
    }

    @Override
    protected CaseTabs<BookingAtDesk> sides(BookingAtDesk first) {
        CaseTabs<BookingAtDesk> drawn = new CaseTabs<>(words(), first);
        drawn.side(desk -> words().get("desk.tab.day"), (it, desk) -> plan.draw(it, desk));
        drawn.side(
                desk -> words().get("desk.tab.timeline"),
                (it, desk) -> timeline.draw(it, "booking", reading.timeline(current.get(), number(desk))));
        drawn.side(desk -> words().get("desk.tab.picture"), (it, desk) -> picture.draw(it, number(desk)));
        return drawn;
    }
}
