package streethub.alarm;

import org.jspecify.annotations.Nullable;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/**
 * Whose an alarm is from the beginning.
 *
 * @param person username of somebody; null where it is whoever is on duty
 * @param onDuty at which level of the facility's part of the grid, or above it where nobody is; null for a person
 */
public record Assignee(@Nullable String person, @Nullable GridLevel onDuty) {

    private static final int LONGEST = 64;

    public Assignee {
        if ((person == null) == (onDuty == null)) {
            throw Refusal.invalid("assignee", "alarm.rule.assignee");
        }
        if (person != null && (person.length() > LONGEST || person.indexOf('\0') >= 0)) {
            throw Refusal.invalid("assignee", "alarm.assignee.nobody", person.replace('\0', '?'));
        }
        if (onDuty == GridLevel.SUBDISTRICT) {
            throw Refusal.invalid("assigneeLevel", "alarm.rule.assignee.level");
        }
    }

    /** Null where neither is given: the alarm is whose the grid's dispatch finds. */
    public static @Nullable Assignee of(@Nullable String person, @Nullable GridLevel onDuty) {
        return person == null && onDuty == null ? null : new Assignee(person, onDuty);
    }
}
