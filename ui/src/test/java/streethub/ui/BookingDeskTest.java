package streethub.ui;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingOptions;
import streethub.booking.BookingReading;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.BookingWish;
import streethub.booking.Bookings;
import streethub.booking.Slot;
import streethub.booking.Venues;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.testing.TestClock.MovableClock;

/** A page of venue booking, with residents of its own for each test and the demo's venues. */
public abstract class BookingDeskTest extends DeskTest {

    @Autowired
    protected Bookings bookings;

    @Autowired
    protected BookingReading bookingReading;

    @Autowired
    protected BookingOptions options;

    @Autowired
    protected Venues venues;

    @Autowired
    protected MovableClock clock;

    @Autowired
    Accounts accounts;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** A resident with an account of that name. */
    protected Actor resident(String name) {
        return accounts.find(name)
                .orElseGet(() -> accounts.create(
                        Actor.system(), new NewAccount(name, name, "bamboo river lamp", Set.of(Role.RESIDENT), null)));
    }

    protected LocalDate day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead);
    }

    /** The slot of that unit in the order of that day, whatever its state. */
    protected Slot slot(String unit, int daysAhead, int index) {
        return venues.slots(unit.substring(0, unit.indexOf('-')), day(daysAhead)).stream()
                .filter(slot -> slot.unit().equals(unit))
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    protected BookingView book(String who, Slot slot, boolean waitlist) {
        BookingWish wish = new BookingWish(slot.unit(), slot.from(), slot.until(), "社区茶话会", 3, waitlist);
        return ((BookingAnswer.Booked) bookings.book(resident(who), wish)).booking();
    }

    protected BookingStatus status(String number) {
        return bookingReading.find(people.as("venue"), number).status();
    }
}
