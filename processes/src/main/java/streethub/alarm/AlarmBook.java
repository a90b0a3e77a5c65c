package streethub.alarm;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.incident.Raised;

/** Writes down that an alarm begins, goes on or ends: in its own row and on the case that it is. */
class AlarmBook {

    private final RuleBook rules;
    private final AlarmTable table;
    private final AlarmLog log;
    private final AlarmCases cases;
    private final Assignees assignees;
    private final Clock clock;

    AlarmBook(RuleBook rules, AlarmTable table, AlarmLog log, AlarmCases cases, Assignees assignees, Clock clock) {
        this.rules = rules;
        this.table = table;
        this.log = log;
        this.cases = cases;
        this.assignees = assignees;
        this.clock = clock;
    }

    /** Whether the alarm counts: a late one counts on the case of a newer one; when that is closed, its time is over. */
    boolean raise(Watched facility, Match match, Instant at, AlarmTable.@Nullable Known known, boolean stands) {
        String key = AlarmCases.key(facility.id(), match.kind().code());
        if (known != null && at.isBefore(known.alarmedAt()) && !cases.isOpen(key)) {
            return false;
        }
        boolean rises = known != null && known.isOutrankedBy(match.rule());
        if (known != null && !known.over() && !rises && isKeptQuiet(match, known, at)) {
            table.repeated(known.id(), match, at, stands, false);
            return true;
        }
        if (known != null && known.over() && known.active() && isSettled(match, known)) {
            table.repeated(known.id(), match, at, stands, rises);
            return true;
        }
        if (rises) {
            cases.urgency(key, match.rule().urgency(), match.rule().key());
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
            table.repeated(known.id(), match, at, stands, rises);
            if (rises) {
                log.system(known.id(), AlarmStep.URGENCY);
            }
        }
        if (!stands) {
            cases.recovered(key, false);
        }
        return true;
    }

    /**
     * Whether somebody wants no repetition told, or its rule does not count one so soon; a late one is none. What another
     * rule says to be more urgent is no repetition, and not asked here.
     */
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

    /** The facility is well again: so its case and its alarm hear. */
    void clear(Watched facility, AlarmTable.Known known, Instant at) {
        boolean closes = rules.findKind(known.kind())
                .filter(kind -> kind.recovery() == AlarmKind.Recovery.CLOSES)
                .isPresent();
        // Whoever closes a case holds it before its alarm: so does this.
        cases.recovered(AlarmCases.key(facility.id(), known.kind()), closes);
        table.cleared(known.id(), at);
        log.system(known.id(), AlarmStep.CLEARED);
    }
}
