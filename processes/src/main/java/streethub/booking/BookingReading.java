package streethub.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseEvent;
import streethub.casework.CaseNumber;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/** Reads bookings for pages, lists and calendars, each cut to what the asking actor may see. */
@Service
@Transactional(readOnly = true)
public class BookingReading {

    private static final String SELECT = """
            select b.*, v.name as venue_name, u.name as unit_name
            from booking b join venue v on v.id = b.venue join bookable_unit u on u.id = b.unit
            where\s""";

    private final BookingAccess access;
    private final VenueTable venues;
    private final CaseTimeline timeline;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    BookingReading(BookingAccess access, VenueTable venues, CaseTimeline timeline, JdbcTemplate jdbc, Clock clock) {
        this.access = access;
        this.venues = venues;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static BookingView view(String venueName, String unitName, Booking booking) {
        return new BookingView(
                booking.number(),
                booking.venue(),
                venueName,
                booking.unit(),
                unitName,
                booking.startsAt(),
                booking.endsAt(),
                booking.holder(),
                booking.holderName(),
                booking.purpose(),
                booking.headCount(),
                booking.status(),
                booking.rule(),
                booking.reason(),
                booking.holdUntil(),
                booking.createdAt(),
                booking.sequence(),
                booking.series(),
                booking.organisationName(),
                booking.conditions());
    }

    /** One booking; not found for who neither holds it nor looks after its venue. */
    public BookingView find(Actor actor, String number) {
        Booking booking = access.readable(actor, number);
        VenueView venue = venues.find(booking.venue()).orElseThrow();
        return view(venue.name(), venue.unit(booking.unit()).name(), booking);
    }

    /**
     * The number of the booking that somebody means by what they typed, as {@link CaseNumber#read} reads it; none where
     * it is something else or a booking that the actor may not see.
     */
    public Optional<String> recognise(Actor actor, String typed) {
        return CaseNumber.read(typed, LocalDate.now(clock))
                .map(CaseNumber::value)
                .filter(number -> access.find(actor, number).isPresent());
    }

    /** What has happened to it so far. */
    public List<CaseEvent> timeline(Actor actor, String number) {
        access.readable(actor, number);
        return timeline.of(number);
    }

    /** The actor's own bookings, the latest beginning first. */
    public CursorPage<BookingView> mine(Actor actor, @Nullable String cursor, int limit) {
        access.requireAccount(actor);
        return page(new ArrayList<>(List.of(actor.username())), "b.holder = ?", cursor, limit);
    }

    /** Bookings of the venues in the actor's scope, the latest beginning first; for those who look after venues. */
    public CursorPage<BookingView> list(Actor actor, BookingFilter filter, @Nullable String cursor, int limit) {
        GridCode scope = actor.gridUnit();
        if (scope == null || !(actor.has(Role.VENUE_MANAGER) || actor.has(Role.SECRETARY) || actor.has(Role.ADMIN))) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        StringBuilder where = new StringBuilder("v.grid_unit like ?");
        List<Object> arguments = new ArrayList<>(List.of(scope.value() + "%"));
        add(where, arguments, "b.venue = ?", filter.venue());
        add(
                where,
                arguments,
                "b.status = ?",
                filter.status() == null ? null : filter.status().name());
        add(where, arguments, "b.ends_at > ?", timestamp(filter.from()));
        add(where, arguments, "b.starts_at < ?", timestamp(filter.until()));
        return page(arguments, where.toString(), cursor, limit);
    }

    private CursorPage<BookingView> page(List<Object> arguments, String where, @Nullable String cursor, int limit) {
        PagePosition.requireLimit(limit);
        String from = where;
        PagePosition after = PagePosition.parse(cursor);
        if (after != null) {
            from += " and (b.starts_at, b.number) < (?, ?)";
            arguments.add(after.timestamp());
            arguments.add(after.id());
        }
        List<BookingView> found = jdbc.query(
                SELECT + from + " order by b.starts_at desc, b.number desc limit " + (limit + 1),
                BookingReading::row,
                arguments.toArray());
        return PagePosition.page(found, limit, last -> new PagePosition(last.from(), last.number()));
    }

    private static void add(StringBuilder where, List<Object> arguments, String clause, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(clause);
            arguments.add(value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static BookingView row(ResultSet row, int index) throws SQLException {
        Timestamp hold = row.getTimestamp("hold_until");
        return new BookingView(
                row.getString("number"),
                row.getString("venue"),
                row.getString("venue_name"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("holder"),
                row.getString("holder_name"),
                row.getString("purpose"),
                row.getObject("head_count", Integer.class),
                BookingStatus.valueOf(row.getString("status")),
                row.getString("rule"),
                row.getString("reason"),
                hold == null ? null : hold.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("sequence"),
                row.getString("series"),
                row.getString("organisation_name"),
                row.getString("conditions"));
    }
}
