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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
    private final AlarmBook book;

    AlarmWatch(RuleBook rules, AlarmTable table, AlarmLog log, AlarmCases cases, Assignees assignees, Clock clock) {
        this.rules = rules;
        this.table = table;
        this.book = new AlarmBook(rules, table, log, cases, assignees, clock);
    }

    /** Whether no rule of the facility makes anything of these values. */
    public boolean isQuiet(DeviceFamily family, String device, Map<String, Object> values) {
        return rules.isQuiet(family, device, values);
    }

    /** Those of the facilities on which something is going on that a quiet reading may end. */
    public Set<String> busy(Collection<String> ids) {
        return table.busy(ids);
    }

    /** Those of the facilities that an alarm has begun on whose case is open. */
    public Set<String> alarmed(Collection<String> ids) {
        return table.alarmed(ids);
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
        Set<String> told = new HashSet<>();
        for (Match match :
                rules.matches(facility.family(), facility.id(), said, status, status == null ? Set.of() : waiting)) {
            String kind = match.kind().code();
            if (!told.contains(kind) && goesOn(facility, match, known, status != null, at)) {
                told.add(kind);
                boolean stands = status != null || active.contains(kind);
                if (book.raise(facility, match, at, known.newest().get(kind), stands) && status != null) {
                    active.add(kind);
                    waiting.removeAll(stopWaiting(facility, match, known));
                }
            }
        }
        if (status != null) {
            follow(facility, active, waiting, known, status, at);
        }
        return isAlarm(active);
    }

    /** What waits of the kind goes on only where it would be more urgent; answers with the rules that wait no longer. */
    private Set<String> stopWaiting(Watched facility, Match match, AlarmTable.Standing known) {
        Set<String> done = known.pending().values().stream()
                .filter(pending -> pending.kind().equals(match.kind().code()))
                .map(AlarmTable.Pending::rule)
                .filter(code -> rules.findRule(code)
                        .filter(rule ->
                                rule.urgency().isMoreUrgentThan(match.rule().urgency()))
                        .isEmpty())
                .collect(Collectors.toSet());
        if (!done.isEmpty()) {
            table.stopWaiting(facility.id(), done);
        }
        return done;
    }

    private boolean isAlarm(Set<String> kinds) {
        return kinds.stream().anyMatch(kind -> rules.findKind(kind)
                .filter(known -> known.effect() == AlarmKind.Effect.ALARM)
                .isPresent());
    }

    /** Whether it has held as long as its rule wants; a late reading does not say how long. */
    private boolean goesOn(Watched facility, Match match, AlarmTable.Standing known, boolean newest, Instant at) {
        Duration holds = match.rule().holds();
        AlarmTable.Known before = known.newest().get(match.kind().code());
        if (holds.isZero() || (before != null && before.active() && !before.isOutrankedBy(match.rule()))) {
            return true;
        }
        if (!newest) {
            return false;
        }
        AlarmTable.Pending pending = known.pending().get(match.rule().code());
        if (pending == null) {
            table.wait(waiting(facility, match, at, holds));
            return false;
        }
        return !at.isBefore(pending.dueAt());
    }

    private static AlarmTable.Pending waiting(Watched facility, Match match, Instant at, Duration holds) {
        return new AlarmTable.Pending(
                facility.id(), match.kind().code(), match.rule().code(), at, at.plus(holds));
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
        List<Match> holding = rules.standing(facility.family(), facility.id(), status);
        holding.forEach(match -> waiting.remove(match.rule().code()));
        if (!waiting.isEmpty()) {
            table.stopWaiting(facility.id(), waiting);
        }
        Set<String> standing =
                holding.stream().map(match -> match.kind().code()).collect(Collectors.toSet());
        for (String kind : List.copyOf(active)) {
            AlarmTable.Known alarm = known.newest().get(kind);
            if (!standing.contains(kind) && alarm != null) {
                active.remove(kind);
                book.clear(facility, alarm, at);
            }
        }
    }

    /** Nothing that was going on is about to become an alarm any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(String deviceId) {
        table.stopWaiting(deviceId);
    }

    /**
     * The facility has not been heard of in time: what its rules make of that waits, at least so long, until it is known
     * whether it is silent alone.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void silent(Watched facility, Map<String, Object> status, Instant at, Duration atLeast) {
        Map<String, Object> facts = new HashMap<>(status);
        facts.put(RuleBook.OFFLINE, true);
        AlarmTable.Standing known = table.of(facility.id());
        for (Match match :
                rules.matches(facility.family(), facility.id(), Map.of(RuleBook.OFFLINE, true), facts, Set.of())) {
            AlarmTable.Known before = known.newest().get(match.kind().code());
            if (before == null || !before.active() || before.over() || before.isOutrankedBy(match.rule())) {
                Duration holds = match.rule().holds();
                table.wait(waiting(facility, match, at, holds.compareTo(atLeast) < 0 ? atLeast : holds));
            }
        }
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
        Set<String> active = known.active();
        Set<String> ceased = new HashSet<>(known.pending().keySet());
        Set<String> told = new HashSet<>();
        for (Match match : rules.standing(facility.family(), facility.id(), facts)) {
            AlarmTable.Pending pending = known.pending().get(match.rule().code());
            String kind = match.kind().code();
            if (pending == null || !ceased.remove(pending.rule()) || now.isBefore(pending.dueAt())) {
                continue;
            }
            table.stopWaiting(facility.id(), Set.of(pending.rule()));
            if (told.add(kind)
                    && book.raise(facility, match, now, known.newest().get(kind), true)) {
                active.add(kind);
                Set<String> unused = stopWaiting(facility, match, known);
            }
        }
        if (!ceased.isEmpty()) {
            table.stopWaiting(facility.id(), ceased);
        }
        return isAlarm(active);
    }
}
