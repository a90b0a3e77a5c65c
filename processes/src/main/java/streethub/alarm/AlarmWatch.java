package streethub.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import streethub.incident.Raised;
import streethub.sensor.DeviceFamily;

/**
 * Follows the readings of facilities: which begin an alarm, go on with it, or end it. The caller holds the facility, so
 * that its readings come one after the other, and says which of them is the newest.
 */
@Component
public class AlarmWatch {

    private static final int MOST_AT_ONCE = 500;

    private final RuleBook rules;
    private final AlarmTable table;
    private final AlarmLog log;
    private final AlarmCases cases;
    private final Assignees assignees;
    private final Clock clock;

    AlarmWatch(RuleBook rules, AlarmTable table, AlarmLog log, AlarmCases cases, Assignees assignees, Clock clock) {
        this.rules = rules;
        this.table = table;
        this.log = log;
        this.cases = cases;
        this.assignees = assignees;
        this.clock = clock;
    }

    /** Whether no rule of the facility makes anything of these values. */
    public boolean isQuiet(DeviceFamily family, String device, Map<String, Object> values) {
        return rules.isQuiet(family, device, values);
    }

    /** Those of the facilities on which something is going on that a quiet reading may end. */
    public Set<String> busy(Collection<String> ids) {
        return table.busy(ids);
    }

    /**
     * Takes a reading in, in the caller's transaction.
     *
     * @param said what the reading says
     * @param status what is known of the facility with it, where it is the newest; null where it came late
     * @return whether the facility is in alarm
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean read(Watched facility, Map<String, Object> said, @Nullable Map<String, Object> status, Instant at) {
        AlarmTable.Standing known = table.of(facility.id());
        Set<String> active = known.active();
        Set<String> waiting = new HashSet<>(known.pending().keySet());
        for (Match match : rules.matches(facility.family(), facility.id(), said)) {
            String kind = match.kind().code();
            boolean stands = status != null || active.contains(kind);
            if (goesOn(facility, match, known, status != null, at)
                    && raise(facility, match, at, known.newest().get(kind), stands)) {
                if (status != null) {
                    active.add(kind);
                }
                if (waiting.remove(kind)) {
                    table.stopWaiting(facility.id(), Set.of(kind));
                }
            }
        }
        if (status != null) {
            follow(facility, active, waiting, known, status, at);
        }
        return isAlarm(active);
    }

    private boolean isAlarm(Set<String> kinds) {
        return kinds.stream().anyMatch(kind -> rules.findKind(kind)
                .filter(known -> known.effect() == AlarmKind.Effect.ALARM)
                .isPresent());
    }

    /** Whether it has held as long as its rule wants; a late reading does not say how long. */
    private boolean goesOn(Watched facility, Match match, AlarmTable.Standing known, boolean newest, Instant at) {
        String kind = match.kind().code();
        Duration holds = match.rule().holds();
        AlarmTable.Known before = known.newest().get(kind);
        if (holds.isZero() || (before != null && before.active())) {
            return true;
        }
        if (!newest) {
            return false;
        }
        AlarmTable.Pending pending = known.pending().get(kind);
        if (pending == null) {
            table.wait(new AlarmTable.Pending(facility.id(), kind, match.rule().code(), at, at.plus(holds)));
            return false;
        }
        return !at.isBefore(pending.dueAt());
    }

    /** Whether the alarm counts: a late one counts on the case of a newer one; when that is closed, its time is over. */
    private boolean raise(Watched facility, Match match, Instant at, AlarmTable.@Nullable Known known, boolean stands) {
        String key = AlarmCases.key(facility.id(), match.kind().code());
        if (known != null && at.isBefore(known.alarmedAt()) && !cases.isOpen(key)) {
            return false;
        }
        if (known != null && !known.over() && isKeptQuiet(match, known, at)) {
            table.repeated(known.id(), match, at, stands);
            return true;
        }
        if (known != null && known.over() && known.active() && isSettled(match, known)) {
            table.repeated(known.id(), match, at, stands);
            return true;
        }
        Raised raised = cases.raise(AlarmCases.AlarmReport.of(facility, match, at));
        if (raised.opened() || known == null || known.over()) {
            if (known != null && (!known.over() || known.active())) {
                table.supersede(known.id());
            }
            Instant now = clock.instant();
            table.open(
                    facility,
                    match,
                    at,
                    now,
                    stands,
                    raised.number(),
                    assignees.of(match.rule(), facility.gridUnit(), now).orElse(null));
        } else {
            table.repeated(known.id(), match, at, stands);
        }
        if (!stands) {
            cases.recovered(key, false);
        }
        return true;
    }

    /** Whether somebody wants no repetition told, or its rule does not count one so soon; a late one is none. */
    private static boolean isKeptQuiet(Match match, AlarmTable.Known known, Instant at) {
        Instant counts = known.alarmedAt().plus(match.rule().repeat());
        return known.isSilenced(at) || (known.active() && !at.isBefore(known.alarmedAt()) && at.isBefore(counts));
    }

    /** A standing alarm whose case people have closed: by its kind it opens that case again, or is only counted. */
    private boolean isSettled(Match match, AlarmTable.Known known) {
        return switch (match.kind().standing()) {
            case OPENS_ANEW -> false;
            case REFUSES -> true;
            case REOPENS -> cases.reopen(known.caseNumber(), match.rule().key());
        };
    }

    /** Ends what the newest values say is over, and what was waiting for them to go on. */
    private void follow(
            Watched facility,
            Set<String> active,
            Set<String> waiting,
            AlarmTable.Standing known,
            Map<String, Object> status,
            Instant at) {
        if (active.isEmpty() && waiting.isEmpty()) {
            return;
        }
        Set<String> all = new HashSet<>(active);
        all.addAll(waiting);
        Set<String> standing = rules.standing(facility.family(), facility.id(), all, status);
        waiting.removeAll(standing);
        if (!waiting.isEmpty()) {
            table.stopWaiting(facility.id(), waiting);
        }
        for (String kind : List.copyOf(active)) {
            AlarmTable.Known alarm = known.newest().get(kind);
            if (!standing.contains(kind) && alarm != null) {
                active.remove(kind);
                clear(facility, alarm, at);
            }
        }
    }

    private void clear(Watched facility, AlarmTable.Known known, Instant at) {
        boolean closes = rules.findKind(known.kind())
                .filter(kind -> kind.recovery() == AlarmKind.Recovery.CLOSES)
                .isPresent();
        // Whoever closes a case holds it before its alarm: so does this.
        cases.recovered(AlarmCases.key(facility.id(), known.kind()), closes);
        table.cleared(known.id(), at);
        log.system(known.id(), AlarmStep.CLEARED);
    }

    /** Nothing that was going on is about to become an alarm any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(String deviceId) {
        table.stopWaiting(deviceId);
    }

    /** The facility has not been heard of in time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void silent(Watched facility, Map<String, Object> status, Instant at) {
        Map<String, Object> facts = new HashMap<>(status);
        facts.put(RuleBook.OFFLINE, true);
        boolean unused = read(facility, Map.of(RuleBook.OFFLINE, true), facts, at);
    }

    /** Facilities on which something has gone on as long as its rule wants: {@link #ripen} is to be asked of each. */
    public List<String> due(Instant now) {
        return table.due(now, MOST_AT_ONCE);
    }

    /**
     * What has gone on long enough becomes an alarm, though no reading has come that says so.
     *
     * @param offline whether the facility is still not heard of
     * @return whether the facility is in alarm
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ripen(Watched facility, Map<String, Object> status, boolean offline, Instant now) {
        Map<String, Object> facts = new HashMap<>(status);
        if (offline) {
            facts.put(RuleBook.OFFLINE, true);
        }
        AlarmTable.Standing known = table.of(facility.id());
        Map<String, Match> matches = rules.matches(facility.family(), facility.id(), facts).stream()
                .collect(Collectors.toMap(match -> match.kind().code(), Function.identity()));
        Set<String> active = known.active();
        known.pending().forEach((kind, pending) -> {
            Match match = matches.get(kind);
            if (match != null && now.isBefore(pending.dueAt())) {
                return;
            }
            table.stopWaiting(facility.id(), Set.of(kind));
            if (match != null && raise(facility, match, now, known.newest().get(kind), true)) {
                active.add(kind);
            }
        });
        return isAlarm(active);
    }
}
