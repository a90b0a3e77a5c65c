package streethub.booking;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.resident.Home;
import streethub.resident.ResidentTags;
import streethub.resident.Residents;
import streethub.shared.Refusal;

/** The by-law of a venue: what it does not allow, each rule with its sentence. */
@Component
class BookingRules {

    private final BookingRepository bookings;
    private final Levelling levelling;
    private final NoShows noShows;
    private final Residents residents;
    private final ResidentTags tags;
    private final Grids grids;
    private final BookingClock clock;
    private final JdbcClient jdbc;

    BookingRules(
            BookingRepository bookings,
            Levelling levelling,
            NoShows noShows,
            Residents residents,
            ResidentTags tags,
            Grids grids,
            BookingClock clock,
            JdbcClient jdbc) {
        this.bookings = bookings;
        this.levelling = levelling;
        this.noShows = noShows;
        this.residents = residents;
        this.tags = tags;
        this.grids = grids;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * What a holder would have.
     *
     * @param slots how many slots in a row the time takes
     * @param activity whether it is for an enterprise
     * @param instead number of the booking it takes the place of; null for none
     */
    record Wanted(
            VenueView venue,
            UnitView unit,
            SlotPlan.Span time,
            int slots,
            int headCount,
            boolean activity,
            @Nullable String instead) {}

    /**
     * Checks a wish against the by-law. Wishes of one holder take turns from here on, so that two at once cannot both
     * be the last one allowed.
     *
     * @throws Refusal against the by-law, with the sentence of the first rule that does not allow it
     */
    void check(Actor actor, Wanted wanted) {
        takeTurn(actor.username());
        audience(actor, wanted);
        ban(actor);
        advance(wanted.unit(), wanted.time());
        length(wanted.unit(), wanted.slots());
        capacity(wanted.unit(), wanted.headCount());
        List<Booking> open = bookings.openOf(actor.username(), clock.now()).stream()
                .filter(booking -> !booking.number().equals(wanted.instead()))
                .toList();
        twoAtOnce(open, wanted.time());
        mostOpen(open, wanted.venue());
        mostAWeek(actor, wanted);
        mostHotOpen(open, wanted);
        mostOfHousehold(actor, wanted);
    }

    private void takeTurn(String who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('booking:' || :who, 0))")
                .param("who", who)
                .query((row, n) -> n)
                .list();
    }

    private void audience(Actor actor, Wanted wanted) {
        UnitView unit = wanted.unit();
        Audience audience = Audience.of(unit.audience());
        if (wanted.activity()) {
            if (!audience.enterprises()) {
                throw Refusal.againstBylaw("booking.rule.B10", unit.name());
            }
        } else if (audience.isForEnterprisesOnly()) {
            throw Refusal.againstBylaw("booking.rule.B12", unit.name());
        } else if (!actor.has(Role.RESIDENT)) {
            throw Refusal.againstBylaw("booking.rule.B01", unit.name());
        } else if (!audience.residents()
                && !audience.admits(residents.homeOf(actor.username()), tags.of(actor.username()))) {
            throw Refusal.againstBylaw("booking.rule.B11", unit.name(), words(audience));
        }
    }

    /** For whom it is, as a sentence lists them. */
    private String words(Audience audience) {
        return Stream.concat(
                        audience.units().stream().map(grids::words),
                        audience.tags().stream().map(tag -> "#" + tag))
                .collect(Collectors.joining("、"));
    }

    /** All behind one door together; who has no confirmed home counts for themselves alone. */
    private void mostOfHousehold(Actor actor, Wanted wanted) {
        VenueView venue = wanted.venue();
        Integer most = venue.mostOfHousehold();
        Home home = residents.homeOf(actor.username()).orElse(null);
        if (most == null || home == null) {
            return;
        }
        takeTurn(home.household());
        long there = residents.household(home).stream()
                .flatMap(member -> bookings.openOf(member, clock.now()).stream())
                .filter(other -> other.status().isOpen() && other.venue().equals(venue.id()))
                .filter(other -> !other.number().equals(wanted.instead()))
                .count();
        if (there >= most) {
            throw Refusal.againstBylaw("booking.rule.B13", venue.name(), most);
        }
    }

    /** Whoever stays away too often may not book for a while, unless a venue's manager forgives. */
    private void ban(Actor actor) {
        NoShows.Tally tally = noShows.tally(actor.username(), clock.noShowsSince());
        Instant until = clock.bannedUntil(tally);
        if (until != null) {
            throw Refusal.againstBylaw("booking.rule.B09", SlotPlan.words(until), tally.count());
        }
    }

    private void advance(UnitView unit, SlotPlan.Span time) {
        LocalDate last = LocalDate.ofInstant(clock.now(), SlotPlan.ZONE).plusDays(unit.advanceDays());
        if (LocalDate.ofInstant(time.from(), SlotPlan.ZONE).isAfter(last)) {
            throw Refusal.againstBylaw("booking.rule.B02", unit.name(), unit.advanceDays());
        }
    }

    private static void length(UnitView unit, int slots) {
        if (slots > unit.mostSlots()) {
            long most = Duration.ofMinutes((long) unit.slotMinutes() * unit.mostSlots())
                    .toMinutes();
            throw Refusal.againstBylaw("booking.rule.B03", unit.name(), most);
        }
    }

    private static void capacity(UnitView unit, int headCount) {
        if (headCount > unit.capacity()) {
            throw Refusal.againstBylaw("booking.rule.B04", unit.name(), unit.capacity());
        }
    }

    private static void twoAtOnce(List<Booking> open, SlotPlan.Span time) {
        Stream<Booking> same = open.stream()
                .filter(other ->
                        other.startsAt().isBefore(time.until()) && time.from().isBefore(other.endsAt()));
        same.findFirst().ifPresent(other -> {
            throw Refusal.againstBylaw("booking.rule.B05", other.number());
        });
    }

    private static void mostOpen(List<Booking> open, VenueView venue) {
        Integer most = venue.mostOpen();
        long here = open.stream()
                .filter(other -> other.status().isOpen() && other.venue().equals(venue.id()))
                .count();
        if (most != null && here >= most) {
            throw Refusal.againstBylaw("booking.rule.B06", venue.name(), most);
        }
    }

    /** Soft cap of the hours that everybody wants. */
    private void mostHotOpen(List<Booking> open, Wanted wanted) {
        VenueView venue = wanted.venue();
        Integer most = venue.mostHotOpen();
        if (most == null) {
            return;
        }
        VenueHeat heat = levelling.heat(venue);
        long there = open.stream()
                .filter(other -> other.venue().equals(venue.id()) && isHot(heat, other.time()))
                .count();
        if (there >= most && isHot(heat, wanted.time())) {
            throw Refusal.againstBylaw("booking.rule.B08", venue.name(), most);
        }
    }

    private static boolean isHot(VenueHeat heat, SlotPlan.Span time) {
        return heat.level(time.from(), time.until()) == HeatLevel.HOT;
    }

    private void mostAWeek(Actor actor, Wanted wanted) {
        VenueView venue = wanted.venue();
        Integer most = venue.mostAWeek();
        if (most == null) {
            return;
        }
        LocalDate monday = LocalDate.ofInstant(wanted.time().from(), SlotPlan.ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int that = jdbc.sql("""
                select count(*) from booking
                where holder = :holder and venue = :venue and starts_at >= :from and starts_at < :until
                  and number is distinct from :instead
                  and status in ('PENDING', 'CONFIRMED', 'OFFERED', 'CHECKED_IN', 'NO_SHOW')""")
                .param("holder", actor.username())
                .param("venue", venue.id())
                .param("instead", wanted.instead(), Types.VARCHAR)
                .param("from", monday.atStartOfDay(SlotPlan.ZONE).toOffsetDateTime())
                .param("until", monday.plusWeeks(1).atStartOfDay(SlotPlan.ZONE).toOffsetDateTime())
                .query(Integer.class)
                .single();
        if (that >= most) {
            throw Refusal.againstBylaw("booking.rule.B07", venue.name(), most);
        }
    }
}
