package streethub.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** Something wrong at a place, from the report to the verified end. Born filed, moved by the verbs below. */
@Entity
@Table(name = "incident")
class Incident {

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    @Enumerated(EnumType.STRING)
    private IncidentSource source;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status = IncidentStatus.FILED;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Urgency urgency;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

    private String subject;
    private String description;
    private @Nullable String address;
    private double lat;
    private double lon;
    private String gridCode;
    private String place;
    private @Nullable String deviceId;
    private @Nullable String deviceName;
    /** Read by the unique index and by queries. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String alarmKey;

    private @Nullable String reporter;
    private byte @Nullable [] trackingHash;
    private byte @Nullable [] contact;
    private @Nullable String routedBy;
    private @Nullable String department;
    private @Nullable String receiptNumber;
    private @Nullable String duplicateOf;
    private @Nullable Integer level;
    private @Nullable Integer handledLevel;
    private @Nullable String handler;
    private int repeats;
    private int returns;
    private int reworks;
    private Instant filedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant stepBeganAt;
    private @Nullable Instant handleBy;
    private @Nullable Instant closedAt;

    /** Who handled or dispatched it, and so may not verify it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> involved = List.of();

    private boolean recovered;

    /** Null until it is stored, by which Spring Data tells a new one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    private Incident(String number, IncidentSource source, IncidentKind kind, String subject, Place place, Instant at) {
        this.number = number;
        this.source = source;
        this.kind = kind;
        this.subject = subject;
        this.lat = place.point().lat();
        this.lon = place.point().lon();
        this.gridCode = place.code().value();
        this.place = place.words();
        this.description = "";
        this.filedAt = at;
    }

    /** Where it is: the point, the lowest unit it lies in, and that in words. */
    record Place(GeoPoint point, GridCode code, String words) {}

    static Incident reported(
            String number,
            IncidentSource source,
            IncidentKind kind,
            Place place,
            Instant at,
            String description,
            @Nullable String address,
            @Nullable String reporter) {
        Incident incident = new Incident(number, source, kind, kind.subject(), place, at);
        incident.description = description;
        incident.address = address;
        incident.reporter = reporter;
        return incident;
    }

    static Incident alarmed(String number, DeviceAlarm alarm, Place place, Instant at) {
        Incident incident = new Incident(
                number, IncidentSource.SENSOR, alarm.kind(), "incident.alarm." + alarm.alarmKind(), place, at);
        incident.deviceId = alarm.deviceId();
        incident.deviceName = alarm.deviceName();
        incident.alarmKey = alarm.alarmKey();
        incident.department = alarm.department();
        String measured = alarm.measured();
        incident.description = measured == null ? "" : measured;
        return incident;
    }

    /** The reporter stood before that facility. */
    void isAbout(Report.Facility facility) {
        deviceId = facility.id();
        deviceName = facility.name();
    }

    /** What only the reporter has: the hash of the tracking code, and the encrypted contact. */
    void known(byte[] trackingHash, byte @Nullable [] contact) {
        this.trackingHash = trackingHash;
        this.contact = contact;
    }

    void classified(Urgency urgency, String rule, String department) {
        this.urgency = urgency;
        this.routedBy = rule;
        // An alarm's own rule has named one already.
        this.department = this.department == null ? department : this.department;
    }

    void awaitTriage(Instant now, Instant dueAt) {
        step(IncidentStatus.IN_TRIAGE, now, dueAt);
        this.level = null;
    }

    void triaged(String by, Urgency urgency, String rule) {
        this.routedBy = rule;
        this.urgency = urgency;
        involve(by);
    }

    /** A person found that it lies elsewhere. */
    void moved(GridCode code, String words) {
        this.gridCode = code.value();
        this.place = words;
    }

    void assigned(GridLevel level, String rule, Instant now, Instant dueAt) {
        step(IncidentStatus.DISPATCHED, now, dueAt);
        this.level = level.number();
        this.routedBy = rule;
    }

    void takenBy(String username) {
        this.handler = username;
    }

    /** The clock for handling begins; a promise that was made before and still stands is not pushed back. */
    void accepted(Instant now, Instant dueAt) {
        Instant promised = handleBy;
        Instant due = promised != null && promised.isAfter(now) && promised.isBefore(dueAt) ? promised : dueAt;
        step(IncidentStatus.IN_PROGRESS, now, due);
        this.handleBy = due;
    }

    void returned() {
        this.returns++;
        this.handler = null;
    }

    boolean isReturnedTwice() {
        return returns >= 2;
    }

    void movedUp(String rule) {
        this.routedBy = rule;
        this.handler = null;
        // The next level begins a clock of its own.
        this.handleBy = null;
        this.returns = 0;
    }

    void handled(String by, Outcome outcome, @Nullable String duplicateOf) {
        this.outcome = outcome;
        this.duplicateOf = duplicateOf;
        this.handler = by;
        this.handledLevel = level == null ? Integer.valueOf(0) : level;
        this.handleBy = null;
        involve(by);
    }

    /** Its department has been told; the grid goes on with it. */
    void notified(String receiptNumber) {
        this.receiptNumber = receiptNumber;
    }

    void handedOver(String receiptNumber, Instant now, Instant dueAt) {
        step(IncidentStatus.SUSPENDED, now, dueAt);
        this.receiptNumber = receiptNumber;
        this.level = 0;
    }

    void awaitVerification(Instant now, Instant dueAt) {
        step(IncidentStatus.IN_VERIFICATION, now, dueAt);
    }

    /** Not fixed: back to who handled it; true when it has come back so often that it goes a level up. */
    boolean sentBack(int escalateAt) {
        this.outcome = null;
        this.routedBy = "incident.rule.R02";
        this.handleBy = null;
        this.reworks++;
        return reworks % escalateAt == 0;
    }

    void close(Instant now) {
        this.status = IncidentStatus.CLOSED;
        this.closedAt = now;
        this.dueAt = null;
        this.stepBeganAt = null;
    }

    /** Its facility is well again before anybody began. */
    void closeRecovered(Instant now) {
        this.outcome = Outcome.RESOLVED;
        this.handledLevel = level == null ? Integer.valueOf(0) : level;
        close(now);
    }

    void rated(Rating rating) {
        this.rating = rating;
    }

    void reopened(String rule) {
        this.status = IncidentStatus.DISPATCHED;
        this.routedBy = rule;
        this.outcome = null;
        this.rating = null;
        this.closedAt = null;
        this.returns = 0;
        this.reworks = 0;
    }

    /** Counts the same once more; true where the timeline is to say so: after a recovery, and at 1, 10, 100 … */
    boolean repeated() {
        boolean news = recovered;
        this.recovered = false;
        this.repeats++;
        return news || Math.pow(10, Math.floor(Math.log10(repeats))) == repeats;
    }

    /** The facility measures normal values again; false where that is known already. */
    boolean recover() {
        boolean news = !recovered;
        this.recovered = true;
        return news;
    }

    /** More urgent than thought: the new deadline counts if it is earlier. A less urgent wish changes nothing. */
    boolean raised(Urgency urgency, Instant dueAt) {
        Urgency present = this.urgency;
        if (status == IncidentStatus.CLOSED || (present != null && !urgency.isMoreUrgentThan(present))) {
            return false;
        }
        this.urgency = urgency;
        Instant due = this.dueAt;
        if (due == null || dueAt.isBefore(due)) {
            this.dueAt = dueAt;
        }
        return true;
    }

    private void step(IncidentStatus status, Instant now, Instant dueAt) {
        this.status = status;
        this.stepBeganAt = now;
        this.dueAt = dueAt;
    }

    private void involve(String username) {
        Collection<String> all = new TreeSet<>(involved);
        all.add(username);
        this.involved = List.copyOf(all);
    }

    String number() {
        return number;
    }

    IncidentKind kind() {
        return kind;
    }

    IncidentSource source() {
        return source;
    }

    IncidentStatus status() {
        return status;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }

    @Nullable Urgency urgency() {
        return urgency;
    }

    Urgency urgencyOr(Urgency otherwise) {
        return urgency == null ? otherwise : urgency;
    }

    @Nullable Rating rating() {
        return rating;
    }

    String subject() {
        return subject;
    }

    String description() {
        return description;
    }

    @Nullable String address() {
        return address;
    }

    GeoPoint point() {
        return new GeoPoint(lat, lon);
    }

    GridCode gridCode() {
        return new GridCode(gridCode);
    }

    String place() {
        return place;
    }

    @Nullable String deviceId() {
        return deviceId;
    }

    @Nullable String deviceName() {
        return deviceName;
    }

    @Nullable String reporter() {
        return reporter;
    }

    byte @Nullable [] trackingHash() {
        return trackingHash;
    }

    byte @Nullable [] contact() {
        return contact;
    }

    @Nullable String routedBy() {
        return routedBy;
    }

    /** Whether a department has been told of it and may still say something. */
    boolean isWithDepartment() {
        return receiptNumber != null && status != IncidentStatus.CLOSED;
    }

    /** Whether its department is named already, before triage. */
    boolean needsDepartment() {
        return department != null;
    }

    String department() {
        return department == null ? "SUBDISTRICT" : department;
    }

    @Nullable String receiptNumber() {
        return receiptNumber;
    }

    @Nullable String duplicateOf() {
        return duplicateOf;
    }

    @Nullable String handler() {
        return handler;
    }

    @Nullable GridLevel level() {
        return level == null ? null : GridLevel.of(level);
    }

    /** The level that handled it last; where nobody has, the one it stands at or the place's own. */
    GridLevel handledLevel() {
        Integer known = handledLevel == null ? level : handledLevel;
        return known == null ? gridCode().level() : GridLevel.of(known);
    }

    int repeats() {
        return repeats;
    }

    List<String> involved() {
        return involved;
    }

    Instant filedAt() {
        return filedAt;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant stepBeganAt() {
        return stepBeganAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
