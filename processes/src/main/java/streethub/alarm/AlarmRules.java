package streethub.alarm;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamily;
import streethub.shared.Refusal;

/** The kinds of alarms and the rules in force: staff read them, an admin adds to them, replaces and switches off. */
@Service
@Transactional
public class AlarmRules {

    /** Those whose services a kind of alarm may need, as in {@code incident.department.<code>}. */
    public static final Set<String> DEPARTMENTS =
            Set.of("WATER", "POWER", "LIFT", "FIRE_RESCUE", "URBAN_MANAGEMENT", "EMERGENCY_MANAGEMENT", "TRANSPORT");

    private final RuleTable table;
    private final RuleBook book;
    private final Accounts accounts;

    AlarmRules(RuleTable table, RuleBook book, Accounts accounts) {
        this.table = table;
        this.book = book;
        this.accounts = accounts;
    }

    /** What can be wrong with facilities, by code. */
    @Transactional(readOnly = true)
    public List<AlarmKind> kinds() {
        return table.kinds();
    }

    /** All rules, or those of a family and its facilities with those for every family; for staff. */
    @Transactional(readOnly = true)
    public List<AlarmRule> list(Actor actor, @Nullable DeviceFamily family) {
        requireStaff(actor);
        return family == null ? table.rules() : table.rules(family);
    }

    /**
     * The rules that are meant for a facility, and whether they count there, its own first; for staff. The
     * rules are no secret; who sees the facility, its own service says.
     */
    @Transactional(readOnly = true)
    public List<FacilityRule> of(Actor actor, DeviceFamily family, String device) {
        requireStaff(actor);
        return book.of(family, device);
    }

    private static void requireStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw Refusal.forbidden("alarm.staffOnly");
        }
    }

    /** Adds a kind, or replaces one that an admin has added. For admins. */
    public void put(Actor actor, AlarmKind kind) {
        requireAdmin(actor);
        String department = kind.department();
        if (department != null && !DEPARTMENTS.contains(department)) {
            throw Refusal.invalid("department", "alarm.department.unknown", department);
        }
        if (!table.own(new AlarmKind(
                kind.code(),
                kind.name(),
                kind.nameEn(),
                kind.caseKind(),
                kind.effect(),
                kind.recovery(),
                kind.standing(),
                department,
                false))) {
            throw Refusal.conflict("alarm.kind.shipped", kind.code());
        }
        book.changed();
    }

    /** Adds a rule, or replaces one that an admin has added. For admins. */
    public void put(Actor actor, AlarmRule rule) {
        requireAdmin(actor);
        if (book.findKind(rule.kind()).isEmpty()) {
            throw Refusal.invalid("kind", "alarm.kind.unknown", rule.kind());
        }
        Assignee whose = rule.assignee();
        String person = whose == null ? null : whose.person();
        if (person != null && accounts.find(person).filter(Actor::isStaff).isEmpty()) {
            throw Refusal.invalid("assignee", "alarm.assignee.nobody", person);
        }
        if (!own(rule)) {
            throw Refusal.conflict("alarm.rule.shipped", rule.code());
        }
        book.changed();
    }

    private boolean own(AlarmRule rule) {
        try {
            return table.own(new AlarmRule(
                    rule.code(),
                    rule.device() == null ? rule.family() : null,
                    rule.device(),
                    rule.kind(),
                    rule.condition(),
                    rule.holds(),
                    rule.repeat(),
                    rule.urgency(),
                    rule.later(),
                    rule.laterUrgency(),
                    rule.measured(),
                    rule.assignee(),
                    rule.words(),
                    rule.wordsEn(),
                    rule.enabled(),
                    false));
        } catch (DataIntegrityViolationException noFacility) {
            throw Refusal.invalid("device", "alarm.rule.device", String.valueOf(rule.device()));
        }
    }

    /** Switches a rule on or off, also one that came with the hub. For admins. */
    public void enable(Actor actor, String code, boolean enabled) {
        requireAdmin(actor);
        if (!table.enable(code, enabled)) {
            throw Refusal.notFound("alarm.rule.unknown", code);
        }
        book.changed();
    }

    /** Removes a rule that an admin has added. For admins. */
    public void remove(Actor actor, String code) {
        requireAdmin(actor);
        if (!table.remove(code)) {
            throw book.findRule(code).isPresent()
                    ? Refusal.conflict("alarm.rule.shipped", code)
                    : Refusal.notFound("alarm.rule.unknown", code);
        }
        book.changed();
    }

    /** Refuses whoever is no admin. */
    public void requireAdmin(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("alarm.adminOnly");
        }
    }
}
