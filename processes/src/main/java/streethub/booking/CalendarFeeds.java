package streethub.booking;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;
import streethub.shared.Sha256;
import streethub.shared.Texts;

/**
 * Bookings as calendars that phones and desks subscribe to: one's own by a secret address, a venue's free and busy
 * times in public without names, and one booking to put into a calendar by hand.
 */
@Service
@Transactional(readOnly = true)
public class CalendarFeeds {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Duration HELD_SHOWN = Duration.ofDays(366);
    private static final Duration ENDED_SHOWN = Duration.ofDays(30);
    private static final Duration BUSY_BEFORE = Duration.ofDays(7);
    private static final Duration BUSY_AHEAD = Duration.ofDays(366);

    private static final String SELECT = """
            select b.*, v.name as venue_name, u.name as unit_name, v.address, v.lat, v.lon,
                coalesce(e.changed_at, b.created_at) as changed_at
            from booking b join venue v on v.id = b.venue join bookable_unit u on u.id = b.unit
            left join lateral (select max(at) as changed_at from case_event where case_number = b.number) e on true
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final BookingAccess access;
    private final VenueTable venues;
    private final Occupancies occupancies;
    private final BookingClock clock;
    private final Texts texts;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            JdbcClient jdbc,
            Accounts accounts,
            BookingAccess access,
            VenueTable venues,
            Occupancies occupancies,
            BookingClock clock,
            Texts texts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.access = access;
        this.venues = venues;
        this.occupancies = occupancies;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * A new secret that opens the actor's own bookings as a calendar; the one before opens nothing any more.
     *
     * @return 43 characters, letters, digits, {@code _ -}; shown this once
     */
    @Transactional
    public String issue(Actor actor) {
        access.requireAccount(actor);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                insert into calendar_token (username, token_hash, issued_at) values (:username, :hash, :now)
                on conflict (username) do update set token_hash = excluded.token_hash, issued_at = excluded.issued_at""")
                .param("username", actor.username())
                .param("hash", Sha256.of(token))
                .param("now", Timestamp.from(clock.now()))
                .update();
        return token;
    }

    /**
     * The bookings of whoever was given the token, as an iCalendar file; what was cancelled stays in it as cancelled for
     * 30 days, so that calendars learn of it. Not found where the token is unknown or the account closed.
     */
    public String own(String token) {
        Actor actor = jdbc.sql("select username from calendar_token where token_hash = :hash")
                .param("hash", Sha256.of(token))
                .query(String.class)
                .optional()
                .flatMap(accounts::find)
                .orElseThrow(() -> Refusal.notFound("booking.calendar.unknown"));
        Instant now = clock.now();
        List<CalendarEntry> entries = jdbc.sql(SELECT + """
                where b.holder = :holder and b.ends_at > :since
                  and (b.status not in ('CANCELLED', 'REFUSED', 'EXPIRED', 'NO_SHOW') or e.changed_at > :endedSince)
                order by b.starts_at, b.number""")
                .param("holder", actor.username())
                .param("since", Timestamp.from(now.minus(HELD_SHOWN)))
                .param("endedSince", Timestamp.from(now.minus(ENDED_SHOWN)))
                .query(this::entry)
                .list();
        return CalendarText.of(texts.get(CHINESE, "booking.calendar.own"), entries);
    }

    /** When a venue's units are taken or out of use, as an iCalendar file; whose and what for is not in it. */
    public String ofVenue(String id) {
        VenueView venue = venues.find(id).orElseThrow(() -> Refusal.notFound("booking.venue.unknown", id));
        List<String> atoms = venue.units().stream()
                .flatMap(unit -> unit.atoms().stream())
                .distinct()
                .toList();
        Instant now = clock.now();
        List<CalendarEntry> entries = occupancies.between(atoms, now.minus(BUSY_BEFORE), now.plus(BUSY_AHEAD)).stream()
                .sorted(Comparator.comparing(Occupancies.Taken::from).thenComparing(Occupancies.Taken::atom))
                .map(taken -> busy(venue, taken, now))
                .toList();
        return CalendarText.of(venue.name(), entries);
    }

    /** One booking as an iCalendar file, for its holder; forbidden to the venue's staff, not found for others. */
    public String ofBooking(Actor actor, String number) {
        if (!access.readable(actor, number).holder().equals(actor.username())) {
            throw Refusal.forbidden("booking.holderOnly");
        }
        CalendarEntry entry = jdbc.sql(SELECT + "where b.number = :number")
                .param("number", number)
                .query(this::entry)
                .single();
        return CalendarText.of(entry.summary(), List.of(entry));
    }

    /** The booking as it stands within the transaction that has just changed it, as an iCalendar file. */
    String changed(Booking booking) {
        VenueView venue = venues.find(booking.venue()).orElseThrow();
        BookingView view =
                BookingReading.view(venue.name(), venue.unit(booking.unit()).name(), booking);
        CalendarEntry entry = entry(view, clock.now(), venue.address(), venue.point());
        return CalendarText.of(entry.summary(), List.of(entry));
    }

    private CalendarEntry entry(ResultSet row, int index) throws SQLException {
        return entry(
                BookingReading.row(row, index),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("address"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")));
    }

    private CalendarEntry entry(BookingView booking, Instant changedAt, String address, GeoPoint point) {
        String place = booking.venueName() + " " + booking.unitName();
        String status = texts.get(CHINESE, "booking.status." + booking.status());
        CalendarEntry.Standing standing = CalendarEntry.of(booking.status());
        String purpose = booking.purpose();
        return new CalendarEntry(
                booking.number() + "@streethub",
                booking.sequence(),
                standing,
                booking.from(),
                booking.until(),
                changedAt,
                // Many calendar programs show a tentative or cancelled event like any other.
                standing == CalendarEntry.Standing.CONFIRMED ? place : place + "（" + status + "）",
                address,
                texts.get(CHINESE, "booking.calendar.description", booking.number(), status)
                        + (purpose == null ? "" : "\n" + purpose),
                point);
    }

    private CalendarEntry busy(VenueView venue, Occupancies.Taken taken, Instant now) {
        SlotState state = taken.blocked() ? SlotState.BLOCKED : SlotState.TAKEN;
        return new CalendarEntry(
                taken.atom() + "-" + taken.from().getEpochSecond() + "@streethub",
                0,
                CalendarEntry.Standing.CONFIRMED,
                taken.from(),
                taken.until(),
                now,
                texts.get(CHINESE, "booking.slot." + state),
                venue.name() + " " + venue.unit(taken.atom()).name(),
                null,
                null);
    }
}
