package streethub.device;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/** How the devices in one's grid subtree stand, or stood at an instant of the last weeks. */
@Service
public class DeviceStates {

    private final StateTable table;
    private final DeviceSettings settings;
    private final Clock clock;

    DeviceStates(StateTable table, DeviceSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How many devices stood in each state, by family and unit; those outside the actor's subtree do not count.
     *
     * @param level of the units that are told apart
     * @param at null for now; refused as invalid where it lies before what is kept or after now
     */
    @Transactional(readOnly = true)
    public List<StateCount> counts(Actor actor, GridCode within, GridLevel level, @Nullable Instant at) {
        return table.counts(scope(actor), within, level, required(at), asOf(at));
    }

    /**
     * The devices as they stood, those first that most wanted somebody to look.
     *
     * @param family null for all
     * @param state null for any
     * @param at as in {@link #counts}
     */
    @Transactional(readOnly = true)
    public List<DeviceThen> list(
            Actor actor,
            GridCode within,
            @Nullable DeviceFamily family,
            @Nullable DeviceState state,
            @Nullable Instant at,
            int most) {
        return table.list(scope(actor), within, family, state, required(at), asOf(at), most);
    }

    /** Those of the devices with these ids that stand in the unit and in the actor's subtree, as they are now. */
    @Transactional(readOnly = true)
    public List<DeviceThen> named(Actor actor, GridCode within, Collection<String> ids) {
        return table.named(scope(actor), within, ids, clock.instant());
    }

    private static GridCode scope(Actor actor) {
        GridCode scope = actor.gridUnit();
        if (!actor.isStaff() || scope == null) {
            throw Refusal.forbidden("device.staffOnly");
        }
        return scope;
    }

    private Instant required(@Nullable Instant at) {
        if (at == null) {
            return DeviceTable.ALWAYS;
        }
        Instant now = clock.instant();
        if (at.isAfter(now) || at.isBefore(now.minus(settings.keepStates()))) {
            throw Refusal.invalid(
                    "at", "device.states.time", settings.keepStates().toDays());
        }
        return at;
    }

    private Instant asOf(@Nullable Instant at) {
        return at == null ? clock.instant() : at;
    }

    /** Drops what can no longer be looked at. */
    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT24H")
    @Transactional
    void forgetOldChanges() {
        table.forget(clock.instant().minus(settings.keepStates()));
    }
}
