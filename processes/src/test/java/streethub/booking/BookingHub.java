package streethub.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import streethub.casework.CaseEvent;
import streethub.identity.Actor;
import streethub.identity.Role;

/** The demo's venues with residents who want them, each day of the coming fortnight for one test. */
@TestComponent
class BookingHub {

    private final Bookings bookings;
    private final BookingReading reading;
    private final Venues venues;
    private final VenueTable table;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final Clock clock;

    BookingHub(
            Bookings bookings,
            BookingReading reading,
            Venues venues,
            VenueTable table,
            ManagementService jobs,
            RuntimeService runtime,
            Clock clock) {
        this.bookings = bookings;
        this.reading = reading;
        this.venues = venues;
        this.table = table;
        this.jobs = jobs;
        this.runtime = runtime;
        this.clock = clock;
    }

    static Actor resident(String name) {
        return new Actor(name, name, Set.of(Role.RESIDENT), null);
    }

    /** A venue of a test's own, like one of the demo's in all but its id. */
    void copy(String demo, String id) {
        VenueView like = venues.get(demo);
        table.insert(new VenueView(
                id,
                like.name(),
                like.gridUnit(),
                like.point(),
                like.address(),
                like.openingHours(),
                like.notes(),
                like.photo(),
                like.mostOpen(),
                like.mostAWeek(),
                like.mostHotOpen(),
                like.mostOfHousehold(),
                0,
                like.units().stream().map(unit -> copy(unit, demo, id)).toList()));
    }

    private static UnitView copy(UnitView like, String demo, String venue) {
        return new UnitView(
                like.id().replace(demo, venue),
                venue,
                like.name(),
                like.mode(),
                like.audience(),
                like.slotMinutes(),
                like.bufferMinutes(),
                like.mostSlots(),
                like.capacity(),
                like.priceFen(),
                like.advanceDays(),
                like.cancelMinutes(),
                like.checkIn(),
                like.inService(),
                like.atoms().stream().map(atom -> atom.replace(demo, venue)).toList());
    }

    LocalDate day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead);
    }

    /** The slot of that unit in the order of the day, whatever its state. */
    Slot slot(String unit, int daysAhead, int index) {
        return slots(unit, daysAhead).get(index);
    }

    List<Slot> slots(String unit, int daysAhead) {
        String venue = unit.substring(0, unit.indexOf('-'));
        return venues.slots(venue, day(daysAhead)).stream()
                .filter(slot -> slot.unit().equals(unit))
                .toList();
    }

    SlotState state(Slot slot) {
        return slots(slot.unit(), (int)
                        (LocalDate.ofInstant(slot.from(), SlotPlan.ZONE).toEpochDay() - day(0).toEpochDay()))
                .stream()
                .filter(other -> other.from().equals(slot.from()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    static BookingWish wish(Slot slot) {
        return new BookingWish(slot.unit(), slot.from(), slot.until(), null, null, false);
    }

    static BookingWish waiting(Slot slot) {
        return new BookingWish(slot.unit(), slot.from(), slot.until(), null, null, true);
    }

    BookingView book(String who, Slot slot) {
        return booked(bookings.book(resident(who), wish(slot)));
    }

    BookingView queue(String who, Slot slot) {
        return booked(bookings.book(resident(who), waiting(slot)));
    }

    static BookingView booked(BookingAnswer answer) {
        return ((BookingAnswer.Booked) answer).booking();
    }

    BookingView of(String who, String number) {
        return reading.find(resident(who), number);
    }

    List<BookingView> mine(String who) {
        return reading.mine(resident(who), null, 200).items();
    }

    List<String> steps(String who, String number) {
        return reading.timeline(resident(who), number).stream()
                .map(CaseEvent::step)
                .toList();
    }

    /** Lets the timer of that event go off now. */
    void fire(String number, String event) {
        Job job = jobs.createJobQuery().timers().list().stream()
                .filter(timer -> event.equals(activity(timer)) && number.equals(caseOf(timer)))
                .findFirst()
                .orElseThrow();
        jobs.executeJob(job.getId());
    }

    /** When the timer of that event is due; null where there is none. */
    @Nullable Instant due(String number, String event) {
        return jobs.createJobQuery().timers().list().stream()
                .filter(timer -> event.equals(activity(timer)) && number.equals(caseOf(timer)))
                .map(timer -> timer.getDuedate().toInstant())
                .findFirst()
                .orElse(null);
    }

    private String activity(Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private String caseOf(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
