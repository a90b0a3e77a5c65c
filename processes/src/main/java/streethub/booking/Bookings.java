package streethub.booking;

import static streethub.booking.BookingInput.coming;
import static streethub.booking.BookingInput.headCount;
import static streethub.booking.BookingInput.required;
import static streethub.booking.BookingInput.words;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.CaseNumbers;
import streethub.casework.engine.Processes;
import streethub.casework.engine.Tasks;
import streethub.enterprise.EnterpriseView;
import streethub.enterprise.Enterprises;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/**
 * The one service that books: asking for a slot, and every verb that moves a booking. A verb answers in this order: not
 * found for who may not see the booking, forbidden by role or scope, a conflict where it does not fit where the booking
 * stands, invalid for bad input, against the by-law. Whatever it refuses, it has changed nothing.
 */
@Service
@Transactional
public class Bookings {

    private static final Set<BookingStatus> DUE = EnumSet.of(BookingStatus.CONFIRMED, BookingStatus.CHECKED_IN);
    private static final List<String> ANSWERS = List.of(BookingApprovalProcess.APPROVE, BookingApprovalProcess.DECIDE);

    private final BookingRepository bookings;
    private final VenueTable venues;
    private final SlotPlan plan;
    private final BookingRules rules;
    private final Occupancies occupancies;
    private final Alternatives alternatives;
    private final BookingTurns turns;
    private final BookingMoves moves;
    private final SlotDraws draws;
    private final BookingAccess access;
    private final BookingClock clock;
    private final NoShows noShows;
    private final Enterprises enterprises;
    private final BookingPapers papers;
    private final CaseNumbers numbers;
    private final CaseTimeline timeline;
    private final Processes processes;
    private final Tasks tasks;

    Bookings(
            BookingRepository bookings,
            VenueTable venues,
            SlotPlan plan,
            BookingRules rules,
            Occupancies occupancies,
            Alternatives alternatives,
            BookingTurns turns,
            BookingMoves moves,
            SlotDraws draws,
            BookingAccess access,
            BookingClock clock,
            NoShows noShows,
            Enterprises enterprises,
            BookingPapers papers,
            CaseNumbers numbers,
            CaseTimeline timeline,
            Processes processes,
            Tasks tasks) {
        this.bookings = bookings;
        this.venues = venues;
        this.plan = plan;
        this.rules = rules;
        this.occupancies = occupancies;
        this.alternatives = alternatives;
        this.turns = turns;
        this.moves = moves;
        this.draws = draws;
        this.access = access;
        this.clock = clock;
        this.noShows = noShows;
        this.enterprises = enterprises;
        this.papers = papers;
        this.numbers = numbers;
        this.timeline = timeline;
        this.processes = processes;
        this.tasks = tasks;
    }

    /**
     * Asks for a slot: confirmed at once where the by-law allows, else held until the venue's manager has answered, or
     * entered for the draw; on the waiting list where it is taken and the wish says so.
     */
    public BookingAnswer book(Actor actor, BookingWish wish) {
        return book(actor, wish, null);
    }

    /** Asks for one slot of a series; null for none. */
    BookingAnswer book(Actor actor, BookingWish wish, @Nullable String series) {
        access.requireAccount(actor);
        String unitId = required(wish.unit(), "unit");
        VenueView venue = venues.ofUnit(unitId).orElseThrow(() -> Refusal.notFound("booking.unit.unknown", unitId));
        UnitView unit = venue.unit(unitId);
        requireInService(venue, unit);
        SlotPlan.Span time = coming(wish.from(), wish.until(), clock.now());
        int slots = plan.slotsIn(venue, unit, time);
        String purpose = words(wish.purpose(), "purpose");
        int headCount = headCount(wish.headCount());
        EnterpriseView enterprise = enterprise(actor, wish);
        BookingPapers.check(wish);
        boolean activity = enterprise != null;
        rules.check(actor, new BookingRules.Wanted(venue, unit, time, slots, headCount, activity, null));
        boolean collects = draws.collects(unit, time);
        if (collects && slots > 1) {
            throw Refusal.againstBylaw("booking.rule.L04", unit.name());
        }
        Booking booking = new Booking(
                numbers.next("booking", "B"),
                unit,
                time,
                holder(actor, enterprise),
                purpose,
                wish.headCount(),
                clock.now());
        booking.joins(series);
        boolean free = collects
                ? occupancies.between(unit.atoms(), time.from(), time.until()).isEmpty()
                : occupancies.claim(booking.number(), unit, time.from(), time.until());
        if (!free && !wish.waitlist()) {
            return new BookingAnswer.Taken(alternatives.to(venue, unit, time));
        }
        bookings.saveAndFlush(booking);
        papers.keep(booking.number(), wish.papers());
        record(booking, BookingStep.REQUESTED, actor, null, null);
        if (!free) {
            queue(actor, unit, booking);
        } else if (collects) {
            draws.enter(booking, unit);
        } else {
            turns.request(booking, unit, slots);
        }
        turns.tell(booking);
        return new BookingAnswer.Booked(view(venue, booking));
    }

    /** The enterprise a wish is for, which says what it is going to do and with how many; null for a person. */
    private @Nullable EnterpriseView enterprise(Actor actor, BookingWish wish) {
        String code = wish.organisation();
        if (code == null) {
            return null;
        }
        required(words(wish.purpose(), "purpose"), "purpose");
        required(wish.headCount(), "headCount");
        return enterprises.require(actor, code);
    }

    private static Booking.Holder holder(Actor actor, @Nullable EnterpriseView enterprise) {
        return enterprise == null
                ? new Booking.Holder(actor.username(), actor.displayName(), null, null)
                : new Booking.Holder(
                        actor.username(),
                        actor.displayName(),
                        enterprise.creditCode().value(),
                        enterprise.name());
    }

    private void queue(Actor actor, UnitView unit, Booking booking) {
        Instant until = clock.cancelUntil(unit, booking);
        if (!until.isAfter(clock.now())) {
            throw Refusal.conflict("booking.waiting.tooLate", unit.name());
        }
        booking.queue();
        record(booking, BookingStep.QUEUED, actor, null, null);
        bookings.flush();
        processes.start(
                WaitingListProcess.KEY, booking.number(), WaitingListProcess.WAITS_UNTIL.put(new HashMap<>(), until));
    }

    /** The holder takes what became free, before the offer lapses. */
    public BookingView accept(Actor actor, String number) {
        Booking booking = access.forHolder(actor, number);
        if (booking.status() != BookingStatus.OFFERED) {
            throw Refusal.conflict("booking.offer.gone", number);
        }
        record(booking, BookingStep.ACCEPTED, actor, null, null);
        processes.correlate(WaitingListProcess.ACCEPTED, number, new HashMap<>());
        turns.confirm(booking, "booking.rule.W01");
        return view(booking);
    }

    /** The holder, or the venue's manager with a reason, lets it go; whoever waits for it gets an offer. */
    public BookingView cancel(Actor actor, String number, @Nullable String reason) {
        Booking booking = access.forHolderOrManager(actor, number);
        boolean own = booking.isHeldBy(actor);
        if (!booking.status().isLive()) {
            throw Refusal.conflict("booking.cancel.over", number);
        }
        Instant last = clock.cancelUntil(unitOf(booking), booking);
        if (own && booking.status() == BookingStatus.CONFIRMED && !clock.now().isBefore(last)) {
            throw Refusal.conflict("booking.cancel.tooLate", number);
        }
        String why = own ? words(reason, "reason") : required(words(reason, "reason"), "reason");
        turns.cancel(actor, booking, why);
        return view(booking);
    }

    /**
     * Takes the booking to another time or unit: the holder by the by-law, which decides anew and until the time by
     * which they could cancel; the venue's manager with a reason. Where the new time is taken the booking stays.
     */
    public BookingAnswer move(
            Actor actor,
            String number,
            @Nullable String unitId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String reason) {
        Booking booking = access.forHolderOrManager(actor, number);
        boolean own = booking.isHeldBy(actor);
        String to = required(unitId, "unit");
        VenueView venue = venues.ofUnit(to).orElseThrow(() -> Refusal.notFound("booking.unit.unknown", to));
        UnitView unit = venue.unit(to);
        if (!own) {
            access.requireManager(actor, venue);
        }
        requireMovable(booking, own);
        requireInService(venue, unit);
        SlotPlan.Span time = coming(from, until, clock.now());
        int slots = plan.slotsIn(venue, unit, time);
        String why = own ? words(reason, "reason") : required(words(reason, "reason"), "reason");
        if (time.equals(booking.time()) && to.equals(booking.unit())) {
            throw Refusal.invalid("from", "booking.move.same", number);
        }
        if (draws.collects(unit, time)) {
            throw Refusal.conflict("booking.move.byLot", unit.name());
        }
        if (own) {
            boolean activity = booking.organisation() != null;
            int heads = headCount(booking.headCount());
            rules.check(actor, new BookingRules.Wanted(venue, unit, time, slots, heads, activity, number));
        }
        return moves.move(actor, booking, venue, unit, time, why)
                ? new BookingAnswer.Booked(view(venue, booking))
                : new BookingAnswer.Taken(alternatives.to(venue, unit, time));
    }

    private void requireMovable(Booking booking, boolean own) {
        BookingStatus status = booking.status();
        boolean holds = status == BookingStatus.PENDING || status == BookingStatus.CONFIRMED;
        if (!holds || booking.awaitsDraw()) {
            throw Refusal.conflict("booking.move.not", booking.number());
        }
        if (own
                && status == BookingStatus.CONFIRMED
                && !clock.now().isBefore(clock.cancelUntil(unitOf(booking), booking))) {
            throw Refusal.conflict("booking.move.tooLate", booking.number());
        }
    }

    private static void requireInService(VenueView venue, UnitView unit) {
        if (!venue.isInService(unit)) {
            throw Refusal.conflict("booking.unit.outOfService", unit.name());
        }
    }

    /** The venue's manager says yes; after the time for that, the secretary. */
    public BookingView approve(Actor actor, String number) {
        return approve(actor, number, null);
    }

    /** As above, on conditions that whoever asked has to keep to. */
    public BookingView approve(Actor actor, String number, @Nullable String conditions) {
        Booking booking = access.forApprover(actor, number);
        OpenTask task = tasks.require(actor, number, ANSWERS);
        String agreed = words(conditions, "conditions");
        if (agreed != null) {
            booking.agree(agreed);
            record(booking, BookingStep.CONDITIONS, actor, agreed, null);
        }
        tasks.finish(actor, task, BookingApprovalProcess.APPROVED.put(new HashMap<>(), true));
        return view(booking);
    }

    /** The venue's manager says no, and why. */
    public BookingView refuse(Actor actor, String number, @Nullable String reason) {
        Booking booking = access.forApprover(actor, number);
        OpenTask task = tasks.require(actor, number, ANSWERS);
        String why = required(words(reason, "reason"), "reason");
        booking.refuse(null, why);
        record(booking, BookingStep.REFUSED, actor, why, null);
        tasks.finish(actor, task, BookingApprovalProcess.APPROVED.put(new HashMap<>(), false));
        return view(booking);
    }

    /** Whoever booked has come; the holder at the door, or the venue's manager. */
    public BookingView checkIn(Actor actor, String number) {
        Booking booking = access.forHolderOrManager(actor, number);
        Instant now = clock.now();
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw Refusal.conflict("booking.checkIn.not", number);
        }
        if (now.isBefore(clock.checkInFrom(booking)) || !now.isBefore(booking.endsAt())) {
            throw Refusal.conflict("booking.checkIn.when", number);
        }
        booking.checkIn();
        record(booking, BookingStep.CHECKED_IN, actor, null, null);
        processes.correlate(BookingVisitProcess.CHECKED_IN, number, new HashMap<>());
        turns.tell(booking);
        return view(booking);
    }

    /** Whoever has come scans the code at the unit's door: their booking there that is due now is checked in, once. */
    public BookingView checkInAt(Actor actor, String unitId) {
        access.requireAccount(actor);
        VenueView venue = venues.ofUnit(unitId).orElseThrow(() -> Refusal.notFound("booking.unit.unknown", unitId));
        Booking due = bookings.openOf(actor.username(), clock.now()).stream()
                .filter(booking -> booking.unit().equals(unitId) && DUE.contains(booking.status()))
                .filter(booking -> !clock.now().isBefore(clock.checkInFrom(booking)))
                .min(Comparator.comparing(Booking::startsAt))
                .orElseThrow(() -> Refusal.conflict(
                        "booking.checkIn.none", venue.unit(unitId).name()));
        return due.status() == BookingStatus.CHECKED_IN ? view(venue, due) : checkIn(actor, due.number());
    }

    /** The venue's manager strikes off that somebody did not come. */
    public void forgive(Actor actor, String number) {
        Booking booking = access.forManager(actor, number);
        if (!noShows.forgive(booking.number(), actor.username())) {
            throw Refusal.conflict("booking.forgive.not", number);
        }
    }

    private void record(Booking booking, BookingStep step, Actor actor, @Nullable String words, @Nullable String rule) {
        timeline.record(booking.number(), step, actor, words, rule);
    }

    private UnitView unitOf(Booking booking) {
        return venues.find(booking.venue()).orElseThrow().unit(booking.unit());
    }

    private BookingView view(Booking booking) {
        return view(venues.find(booking.venue()).orElseThrow(), booking);
    }

    private static BookingView view(VenueView venue, Booking booking) {
        return BookingReading.view(venue.name(), venue.unit(booking.unit()).name(), booking);
    }
}
