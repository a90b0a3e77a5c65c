package streethub.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.casework.CaseEvent;
import streethub.casework.CaseNumber;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/** Reads cases for pages and lists, each cut to what the asking actor may see. */
@Service
@Transactional(readOnly = true)
public class IncidentReading {

    private static final int NEARBY_METRES = 100;
    private static final int NEARBY_MOST = 5;
    private static final double METRES_PER_DEGREE = 111_320;

    /** The steps whose words a reporter sees; why staff pass a case among themselves is theirs. */
    private static final Set<IncidentStep> WORDS_FOR_REPORTERS = EnumSet.of(
            IncidentStep.FILED,
            IncidentStep.DEPARTMENT_SAYS,
            IncidentStep.HANDLED,
            IncidentStep.VERIFIED,
            IncidentStep.CLOSED,
            IncidentStep.RATED,
            IncidentStep.REOPENED);

    /** What staff say and show each other is no business of the reporter's. */
    private static final Set<String> FOR_STAFF = Set.of(IncidentStep.MESSAGE.name(), IncidentStep.SNAPSHOT.name());

    private final CaseAccess access;
    private final ThreadAccess thread;
    private final CaseTimeline timeline;
    private final IncidentPhotos photos;
    private final ContactCipher contacts;
    private final Incidents incidents;
    private final Tasks tasks;
    private final Grids grids;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    IncidentReading(
            CaseAccess access,
            ThreadAccess thread,
            CaseTimeline timeline,
            IncidentPhotos photos,
            ContactCipher contacts,
            Incidents incidents,
            Tasks tasks,
            Grids grids,
            JdbcTemplate jdbc,
            Clock clock) {
        this.access = access;
        this.thread = thread;
        this.timeline = timeline;
        this.photos = photos;
        this.contacts = contacts;
        this.incidents = incidents;
        this.tasks = tasks;
        this.grids = grids;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One case; refused as not found for who neither has scope over its place nor reported it nor has its code. */
    public IncidentView find(Actor actor, String number, @Nullable String trackingCode) {
        Incident incident = access.readable(actor, number, trackingCode);
        boolean staff = access.seesAsStaff(actor, incident);
        List<CaseEvent> events = timeline.of(number);
        boolean speaks = staff && thread.speaks(actor, incident);
        List<OpenTask> open = staff ? tasks.open(number) : List.of();
        Contact contact = access.seesContact(actor, incident) ? contacts.decrypt(number, incident.contact()) : null;
        return new IncidentView(
                summary(incident),
                incident.description(),
                incident.address(),
                incident.deviceName(),
                grids.ladder(incident.gridCode()),
                incident.routedBy(),
                staff
                        ? events.stream()
                                .map(event -> speaks ? event : withoutTalk(event))
                                .toList()
                        : events.stream()
                                .filter(event -> !FOR_STAFF.contains(event.step()))
                                .map(IncidentReading::forReporter)
                                .toList(),
                photos.of(number, staff),
                open,
                incident.receiptNumber(),
                incident.duplicateOf(),
                contact,
                incident.rating(),
                incidents.isReopenable(incident));
    }

    /**
     * The number of the case that somebody means by what they typed: a number with or without dashes or, of a case of
     * today, without the date; none where it is something else or a case that the actor may not see.
     */
    public Optional<String> recognise(Actor actor, String typed) {
        return CaseNumber.read(typed, LocalDate.now(clock))
                .map(CaseNumber::value)
                .filter(number -> access.mayRead(actor, number));
    }

    /** Refuses as not found a photo that is not this case's, or a case that the actor may not see. */
    public void requirePhoto(Actor actor, String number, @Nullable String trackingCode, PhotoId photo) {
        Incident incident = access.readable(actor, number, trackingCode);
        if (!photos.of(number, access.seesAsStaff(actor, incident)).contains(photo)) {
            throw Refusal.notFound("incident.photo.unknown");
        }
    }

    /** What the actor can do with the case now, in the order of the flow. */
    public List<IncidentVerb> verbs(Actor actor, String number) {
        Incident incident = access.readable(actor, number, null);
        return Stream.concat(
                        tasks.open(number).stream()
                                .filter(task -> task.isFor(actor) && (task.isFree() || task.isHeldBy(actor)))
                                .flatMap(task -> IncidentVerb.of(task.task()).stream()),
                        incident.isWithDepartment() && actor.mayAs(Role.DISPATCHER, incident.gridCode())
                                ? Stream.of(IncidentVerb.DEPARTMENT_SAYS)
                                : Stream.empty())
                .toList();
    }

    /** The process that the picture of a case shows, for staff who may see the case. */
    public void requireStaff(Actor actor, String number) {
        if (!access.seesAsStaff(actor, access.readable(actor, number, null))) {
            throw Refusal.notFound("incident.unknown", number);
        }
    }

    /** That something was said, without what. */
    private static CaseEvent withoutTalk(CaseEvent event) {
        return event.step().equals(IncidentStep.MESSAGE.name())
                ? new CaseEvent(
                        event.at(),
                        event.step(),
                        event.actor(),
                        event.actorName(),
                        null,
                        event.rule(),
                        event.arguments())
                : event;
    }

    private static CaseEvent forReporter(CaseEvent event) {
        boolean spoken = WORDS_FOR_REPORTERS.contains(IncidentStep.valueOf(event.step()));
        return new CaseEvent(
                event.at(), event.step(), "", "", spoken ? event.words() : null, event.rule(), event.arguments());
    }

    /**
     * Cases in the actor's scope, the newest first.
     *
     * @param limit 1 to {@value CursorPage#MAX_LIMIT}
     */
    public CursorPage<IncidentSummary> list(Actor actor, IncidentFilter filter, @Nullable String cursor, int limit) {
        GridCode scope = listable(actor);
        PagePosition.requireLimit(limit);
        StringBuilder where = new StringBuilder("grid_code like ?");
        List<Object> arguments = new ArrayList<>(List.of(scope.value() + "%"));
        add(where, arguments, "status = ?", name(filter.status()));
        add(where, arguments, "kind = ?", name(filter.kind()));
        add(where, arguments, "grid_code like ?", filter.gridUnit() == null ? null : filter.gridUnit() + "%");
        add(where, arguments, "filed_at >= ?", timestamp(filter.from()));
        add(where, arguments, "filed_at < ?", timestamp(filter.to()));
        add(where, arguments, "device_id = ?", filter.device());
        SearchWords.patterns(filter.text()).forEach(pattern -> add(where, arguments, SearchWords.CLAUSE, pattern));
        PagePosition after = PagePosition.parse(cursor);
        if (after != null) {
            where.append(" and (filed_at, number) < (?, ?)");
            arguments.add(after.timestamp());
            arguments.add(after.id());
        }
        List<IncidentSummary> found = jdbc.query(
                "select * from incident where " + where + " order by filed_at desc, number desc limit " + (limit + 1),
                IncidentReading::row,
                arguments.toArray());
        return PagePosition.page(found, limit, last -> new PagePosition(last.filedAt(), last.number()));
    }

    /**
     * The open cases in the actor's scope for a map, the soonest due first.
     *
     * @param most how many at most
     */
    public List<IncidentSummary> open(Actor actor, int most) {
        GridCode scope = listable(actor);
        return jdbc.query("""
                select * from incident
                where status <> 'CLOSED' and grid_code like ?
                order by due_at nulls last, number limit ?
                """, IncidentReading::row, scope.value() + "%", most);
    }

    /** The newest open case of each of these devices that has one in the actor's scope: device → number. */
    public Map<String, String> openOf(Actor actor, Collection<String> devices) {
        GridCode scope = listable(actor);
        Map<String, String> numbers = new HashMap<>();
        jdbc.query(
                "select device_id, number from incident where status <> 'CLOSED' and grid_code like ?"
                        + " and device_id = any(?) order by filed_at, number",
                row -> {
                    numbers.put(row.getString("device_id"), row.getString("number"));
                },
                scope.value() + "%",
                devices.toArray(String[]::new));
        return numbers;
    }

    private GridCode listable(Actor actor) {
        GridCode scope = actor.gridUnit();
        if (scope == null || !access.mayList(actor)) {
            throw Refusal.forbidden("incident.list.staffOnly");
        }
        return scope;
    }

    /** Open cases within 100 m of a place, the nearest first, at most five; anybody may ask before reporting. */
    public List<NearbyIncident> nearby(GeoPoint point) {
        double lat = NEARBY_METRES / METRES_PER_DEGREE;
        double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        return jdbc
                .query(
                        """
                        select * from incident
                        where status <> 'CLOSED' and lat between ? and ? and lon between ? and ?
                        """,
                        IncidentReading::row,
                        point.lat() - lat,
                        point.lat() + lat,
                        point.lon() - lon,
                        point.lon() + lon)
                .stream()
                .map(found -> new NearbyIncident(found.number(), found.subject(), found.filedAt(), (int)
                        Math.round(point.metresTo(found.point()))))
                .filter(found -> found.metres() <= NEARBY_METRES)
                .sorted(Comparator.comparingInt(NearbyIncident::metres))
                .limit(NEARBY_MOST)
                .toList();
    }

    private static void add(StringBuilder where, List<Object> arguments, String clause, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(clause);
            arguments.add(value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static IncidentSummary summary(Incident incident) {
        return new IncidentSummary(
                incident.number(),
                incident.kind(),
                incident.subject(),
                incident.place(),
                incident.status(),
                incident.outcome(),
                incident.urgency(),
                incident.source(),
                incident.deviceId(),
                incident.repeats(),
                incident.gridCode(),
                incident.point(),
                incident.filedAt(),
                incident.dueAt(),
                incident.closedAt());
    }

    private static IncidentSummary row(ResultSet row, int index) throws SQLException {
        return new IncidentSummary(
                row.getString("number"),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("place"),
                IncidentStatus.valueOf(row.getString("status")),
                optional(row.getString("outcome")).map(Outcome::valueOf).orElse(null),
                optional(row.getString("urgency")).map(Urgency::valueOf).orElse(null),
                IncidentSource.valueOf(row.getString("source")),
                row.getString("device_id"),
                row.getInt("repeats"),
                new GridCode(row.getString("grid_code")),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                Objects.requireNonNull(row.getTimestamp("filed_at")).toInstant(),
                instant(row, "due_at"),
                instant(row, "closed_at"));
    }

    private static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
