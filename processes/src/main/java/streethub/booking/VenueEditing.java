package streethub.booking;

import static streethub.booking.BookingInput.required;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.calendar.DayKind;
import streethub.calendar.WorkCalendar;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.place.OpeningHours;
import streethub.shared.Refusal;

/**
 * Enters venues and units and changes them: the work of the venue's manager. No change touches a booking: what was booked
 * under the old hours, slots or rules stands, and the manager is told how many do.
 */
@Service
@Transactional
public class VenueEditing {

    private static final int PREVIEW_DAYS = 7;

    private final VenueTable venues;
    private final VenueChanges changes;
    private final VenueChecks checks;
    private final VenueBlocks blocks;
    private final StandingBookings standing;
    private final BookingAccess access;
    private final BookingTurns turns;
    private final BookingClock clock;
    private final WorkCalendar calendar;
    private final Photos photos;

    VenueEditing(
            VenueTable venues,
            VenueChanges changes,
            VenueChecks checks,
            VenueBlocks blocks,
            StandingBookings standing,
            BookingAccess access,
            BookingTurns turns,
            BookingClock clock,
            WorkCalendar calendar,
            Photos photos) {
        this.venues = venues;
        this.changes = changes;
        this.checks = checks;
        this.blocks = blocks;
        this.standing = standing;
        this.access = access;
        this.turns = turns;
        this.clock = clock;
        this.calendar = calendar;
        this.photos = photos;
    }

    /** Enters a venue, without units yet, at a place in the manager's part of the grid. */
    public VenueView create(Actor actor, VenueEdit edit) {
        if (!actor.has(Role.VENUE_MANAGER) || actor.gridUnit() == null) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        VenueView venue = checks.venue(changes.newVenueId(), edit, null);
        access.requireManager(actor, venue);
        venues.insert(venue);
        turns.tell(venue);
        return venue;
    }

    /**
     * Changes a venue.
     *
     * @param version of the venue that the manager had before them; a conflict where somebody has changed it since
     */
    public VenueSaved edit(Actor actor, String id, @Nullable Integer version, VenueEdit edit) {
        VenueView before = managed(actor, id);
        count(before, version);
        VenueView after = checks.venue(id, edit, before);
        access.requireManager(actor, after);
        changes.update(after, clock.now());
        return saved(id, standing.outsideHours(after));
    }

    /**
     * Adds a unit to a venue.
     *
     * @param atoms the venue's units that it is the sum of; none where it is one of its own
     */
    public VenueSaved addUnit(Actor actor, String id, @Nullable Integer version, UnitEdit edit, List<String> atoms) {
        VenueView venue = managed(actor, id);
        count(venue, version);
        String unit = changes.newUnitId(id);
        venues.insert(checks.unit(unit, id, edit, VenueChecks.atoms(venue, unit, atoms)), changes.nextPosition(id));
        return saved(id, 0);
    }

    /** Changes a unit of the venue; what it is the sum of stays. Back in service, it is offered to whoever waits for it. */
    public VenueSaved editUnit(Actor actor, String id, String unitId, @Nullable Integer version, UnitEdit edit) {
        VenueView venue = managed(actor, id);
        if (venue.units().stream().noneMatch(unit -> unit.id().equals(unitId))) {
            throw Refusal.notFound("booking.unit.unknown", unitId);
        }
        count(venue, version);
        UnitView before = venue.unit(unitId);
        UnitView after = checks.unit(unitId, id, edit, before.atoms());
        changes.update(after, clock.now());
        if (after.inService() && !before.inService()) {
            blocks.setInService(actor, unitId, true);
        }
        return saved(id, standing.offSlots(venue, after));
    }

    /**
     * What opening hours would come to, without saving anything.
     *
     * @param id of the venue; null for one that is not there yet
     */
    @Transactional(readOnly = true)
    public HoursPreview preview(Actor actor, @Nullable String id, @Nullable String openingHours) {
        VenueView venue = id == null ? null : managed(actor, id);
        if (!actor.has(Role.VENUE_MANAGER)) {
            throw Refusal.forbidden("booking.managerOnly");
        }
        OpeningHours hours = VenueChecks.hours(openingHours);
        LocalDate today = LocalDate.ofInstant(clock.now(), SlotPlan.ZONE);
        List<HoursPreview.Day> days = Stream.iterate(today, day -> day.plusDays(1))
                .limit(PREVIEW_DAYS)
                .map(day -> day(hours, day))
                .toList();
        return new HoursPreview(days, venue == null ? 0 : standing.outsideHours(venue.with(hours)));
    }

    private HoursPreview.Day day(OpeningHours hours, LocalDate day) {
        DayKind kind = calendar.kindOf(day);
        return new HoursPreview.Day(day, kind, hours.on(day, kind));
    }

    /** Gives the venue a photo, which anybody may see from then on, instead of the one before; null for none. */
    public VenueView setPhoto(Actor actor, String id, @Nullable PhotoId photo) {
        VenueView venue = managed(actor, id);
        if (photo != null) {
            photos.keep(List.of(photo));
        }
        changes.setPhoto(id, photo);
        PhotoId old = venue.photo();
        if (old != null) {
            photos.letGo(old);
        }
        return saved(id, 0).venue();
    }

    /** Refuses whoever does not manage the venue, before the hub takes pains over what they send. */
    @Transactional(readOnly = true)
    public void requireManager(Actor actor, String id) {
        VenueView unused = managed(actor, id);
    }

    private VenueView managed(Actor actor, String id) {
        VenueView venue = venues.find(id).orElseThrow(() -> Refusal.notFound("booking.venue.unknown", id));
        access.requireManager(actor, venue);
        return venue;
    }

    private void count(VenueView venue, @Nullable Integer version) {
        if (!changes.count(venue.id(), required(version, "version"))) {
            throw Refusal.conflict("booking.venue.changed", venue.name());
        }
    }

    private VenueSaved saved(String id, int outside) {
        VenueView venue = venues.find(id).orElseThrow();
        turns.tell(venue);
        return new VenueSaved(venue, outside);
    }
}
