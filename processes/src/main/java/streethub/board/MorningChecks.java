package streethub.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.device.DeviceStates;
import streethub.device.DeviceThen;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.IncidentReading;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/**
 * The morning check: the secretary looks at how all facilities of the unit stand and signs that all have been seen,
 * with a word on each that is in alarm, offline or unknown. One a day and unit; it is kept as it was signed.
 */
@Service
@EnableConfigurationProperties(BoardSettings.class)
public class MorningChecks {

    /** More exceptions than these are not a morning's exceptions any more. */
    public static final int MOST_EXCEPTIONS = 500;

    /** As long as a remark may be. */
    public static final int LONGEST_REMARK = 200;

    private final MorningCheckTable table;
    private final StatusBoard board;
    private final DeviceStates states;
    private final IncidentReading cases;
    private final CheckDuties duties;
    private final Clock clock;

    MorningChecks(
            MorningCheckTable table,
            StatusBoard board,
            DeviceStates states,
            IncidentReading cases,
            CheckDuties duties,
            Clock clock) {
        this.table = table;
        this.board = board;
        this.states = states;
        this.cases = cases;
        this.duties = duties;
        this.clock = clock;
    }

    /** What is to be looked at now. For secretaries of the unit; null for the secretary's own. */
    @Transactional(readOnly = true)
    public ToCheck toCheck(Actor actor, @Nullable GridCode unit) {
        GridCode checked = checkable(actor, unit);
        BoardCounts counts = board.of(actor, checked, null).all();
        List<DeviceThen> unwell = unwell(actor, checked);
        Map<String, String> open =
                cases.openOf(actor, unwell.stream().map(DeviceThen::id).toList());
        return new ToCheck(
                checked,
                clock.instant(),
                counts,
                unwell.stream()
                        .map(one -> new ToCheck.Item(one, open.get(one.id())))
                        .toList());
    }

    /**
     * Signs that all facilities of the unit have been seen. For secretaries of the unit.
     *
     * @param unit null for the secretary's own
     * @param remarks device → what is done about it; each that is not well and has no open case needs one, and one of
     *     a device that has become well meanwhile is kept too
     */
    @Transactional
    public MorningCheck sign(Actor actor, @Nullable GridCode unit, Map<String, String> remarks) {
        ToCheck now = toCheck(actor, unit);
        LocalDate day = LocalDate.ofInstant(now.asOf(), CheckDuties.ZONE);
        table.find(now.unit(), day).ifPresent(check -> {
            throw signed(check);
        });
        List<CheckException> exceptions = exceptions(actor, now, remarks);
        long id = table.insert(now.unit(), day, now.asOf(), actor, now.counts())
                .orElseThrow(() -> signed(table.find(now.unit(), day).orElseThrow()));
        exceptions.forEach(exception -> table.insert(id, exception));
        return table.find(now.unit(), day).orElseThrow();
    }

    /**
     * The signed checks of the actor's subtree, the newest first. For staff.
     *
     * @param within only of units in this one; null for all
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200
     */
    @Transactional(readOnly = true)
    public CursorPage<MorningCheck> page(Actor actor, @Nullable GridCode within, @Nullable String cursor, int limit) {
        GridCode shown = board.unit(actor, within);
        PagePosition.requireLimit(limit);
        List<MorningCheck> rows = table.page(shown, shown, position(cursor), limit + 1);
        return rows.size() <= limit
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(
                        rows.subList(0, limit),
                        Long.toString(rows.get(limit - 1).id()));
    }

    /** How it is with today's checks of the units in the actor's subtree that have a secretary. For staff. */
    @Transactional(readOnly = true)
    public List<DueCheck> today(Actor actor) {
        return duties.within(board.unit(actor, null));
    }

    private GridCode checkable(Actor actor, @Nullable GridCode unit) {
        GridCode checked = board.unit(actor, unit);
        if (!actor.has(Role.SECRETARY)) {
            throw Refusal.forbidden("board.check.secretaryOnly");
        }
        return checked;
    }

    private List<DeviceThen> unwell(Actor actor, GridCode unit) {
        List<DeviceThen> unwell = states.list(actor, unit, null, null, null, MOST_EXCEPTIONS + 1).stream()
                .filter(one -> one.state().isUnwell())
                .toList();
        if (unwell.size() > MOST_EXCEPTIONS) {
            throw Refusal.againstBylaw("board.check.tooMany", MOST_EXCEPTIONS);
        }
        return unwell;
    }

    private List<CheckException> exceptions(Actor actor, ToCheck now, Map<String, String> remarks) {
        Map<String, String> words = new HashMap<>();
        remarks.forEach((device, remark) -> words.put(device, remark(remark)));
        List<CheckException> exceptions = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (ToCheck.Item item : now.unwell()) {
            String remark =
                    Optional.ofNullable(words.remove(item.device().id())).orElse("");
            if (remark.isEmpty() && item.caseNumber() == null) {
                silent.add(item.device().name());
            }
            exceptions.add(exception(item.device(), item.caseNumber(), remark));
        }
        if (!silent.isEmpty()) {
            throw Refusal.invalid(
                    "exceptions",
                    "board.check.silent",
                    silent.size(),
                    silent.stream().limit(3).collect(Collectors.joining(" · ")));
        }
        words.values().removeIf(String::isEmpty);
        if (!words.isEmpty()) {
            exceptions.addAll(recovered(actor, now.unit(), words));
        }
        return exceptions;
    }

    private List<CheckException> recovered(Actor actor, GridCode unit, Map<String, String> words) {
        List<CheckException> recovered = new ArrayList<>();
        for (DeviceThen device : states.named(actor, unit, words.keySet())) {
            recovered.add(exception(device, null, words.remove(device.id())));
        }
        if (!words.isEmpty()) {
            throw Refusal.invalid(
                    "exceptions", "device.unknown", words.keySet().iterator().next());
        }
        return recovered;
    }

    private static CheckException exception(DeviceThen device, @Nullable String number, String remark) {
        return new CheckException(
                device.id(), device.name(), device.family(), device.gridUnit(), device.state(), number, remark);
    }

    private static String remark(String typed) {
        String line = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() > LONGEST_REMARK) {
            throw Refusal.invalid("exceptions", "board.check.remark", LONGEST_REMARK);
        }
        return line;
    }

    private static Refusal signed(MorningCheck check) {
        return Refusal.conflict(
                "board.check.signed",
                check.by(),
                check.at().atZone(CheckDuties.ZONE).toLocalTime().withNano(0).toString());
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "device.cursor");
        }
    }
}
