package streethub.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;

/** Somebody's claim on a unit for a time. Born pending, moved by the verbs below; each is a change for calendars. */
@Entity
@Table(name = "booking")
class Booking {

    /** The rule by which a draw decides. */
    static final String BY_LOT = "booking.rule.L01";

    /** The rule by which others have won a draw. */
    static final String LOST = "booking.rule.L02";

    @Id
    private String number;

    private String venue;
    private String unit;
    private Instant startsAt;
    private Instant endsAt;
    private String holder;
    private String holderName;
    private @Nullable String organisation;
    private @Nullable String organisationName;
    private @Nullable String purpose;
    private @Nullable String conditions;
    private @Nullable Integer headCount;

    @Enumerated(EnumType.STRING)
    private BookingStatus status = BookingStatus.PENDING;

    private @Nullable String rule;
    private @Nullable String reason;
    private @Nullable Instant holdUntil;
    private Instant createdAt;
    private @Nullable String series;
    private int sequence;

    /** Null until it is stored, by which Spring Data tells a new one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    Booking(
            String number,
            UnitView unit,
            SlotPlan.Span time,
            Holder holder,
            @Nullable String purpose,
            @Nullable Integer headCount,
            Instant at) {
        this.number = number;
        this.venue = unit.venue();
        this.unit = unit.id();
        this.startsAt = time.from();
        this.endsAt = time.until();
        this.holder = holder.username();
        this.holderName = holder.name();
        this.organisation = holder.organisation();
        this.organisationName = holder.organisationName();
        this.purpose = purpose;
        this.headCount = headCount;
        this.createdAt = at;
    }

    /**
     * Who books.
     *
     * @param organisation credit code of the enterprise it is for, {@code organisationName} its name; null for a person
     */
    record Holder(
            String username,
            String name,
            @Nullable String organisation,
            @Nullable String organisationName) {}

    /** It is one of those that are booked week by week. */
    void joins(@Nullable String series) {
        this.series = series;
    }

    /** Somebody, or the lot, has to answer until then. */
    void ask(String rule, Instant holdUntil) {
        this.rule = rule;
        this.holdUntil = holdUntil;
    }

    /** Whoever approves it says on what conditions. */
    void agree(String conditions) {
        this.conditions = conditions;
    }

    void queue() {
        change(BookingStatus.WAITING);
    }

    void offer(Instant holdUntil) {
        change(BookingStatus.OFFERED);
        this.holdUntil = holdUntil;
    }

    void confirm(@Nullable String rule) {
        change(BookingStatus.CONFIRMED);
        this.holdUntil = null;
        if (rule != null) {
            this.rule = rule;
        }
    }

    void refuse(@Nullable String rule, @Nullable String reason) {
        end(BookingStatus.REFUSED, reason);
        if (rule != null) {
            this.rule = rule;
        }
    }

    void cancel(@Nullable String reason) {
        end(BookingStatus.CANCELLED, reason);
    }

    void expire(String rule) {
        end(BookingStatus.EXPIRED, null);
        this.rule = rule;
    }

    void checkIn() {
        change(BookingStatus.CHECKED_IN);
    }

    /**
     * It takes another time, perhaps of another unit.
     *
     * @param stands whether it stays as it is; else it is a request again
     */
    void move(UnitView unit, SlotPlan.Span time, boolean stands) {
        this.venue = unit.venue();
        this.unit = unit.id();
        this.startsAt = time.from();
        this.endsAt = time.until();
        this.holdUntil = null;
        change(stands ? status : BookingStatus.PENDING);
    }

    void missed() {
        end(BookingStatus.NO_SHOW, null);
    }

    private void end(BookingStatus status, @Nullable String reason) {
        change(status);
        this.reason = reason;
        this.holdUntil = null;
    }

    private void change(BookingStatus status) {
        this.status = status;
        this.sequence++;
    }

    String number() {
        return number;
    }

    String venue() {
        return venue;
    }

    String unit() {
        return unit;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    SlotPlan.Span time() {
        return new SlotPlan.Span(startsAt, endsAt);
    }

    /** Whether it is a request that holds nothing and takes part in a draw to come. */
    boolean awaitsDraw() {
        return status == BookingStatus.PENDING && BY_LOT.equals(rule);
    }

    boolean isHeldBy(Actor actor) {
        return !actor.isAnonymous() && holder.equals(actor.username());
    }

    String holder() {
        return holder;
    }

    String holderName() {
        return holderName;
    }

    @Nullable String organisation() {
        return organisation;
    }

    @Nullable String organisationName() {
        return organisationName;
    }

    @Nullable String conditions() {
        return conditions;
    }

    @Nullable String purpose() {
        return purpose;
    }

    @Nullable Integer headCount() {
        return headCount;
    }

    BookingStatus status() {
        return status;
    }

    @Nullable String rule() {
        return rule;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Instant holdUntil() {
        return holdUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable String series() {
        return series;
    }

    int sequence() {
        return sequence;
    }
}
