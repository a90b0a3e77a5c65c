package streethub.alarm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentKind;
import streethub.shared.Refusal;

/**
 * What can be wrong with a facility, and what is done about it.
 *
 * @param code such as {@code COVER_TILTED}
 * @param caseKind what kind of case it becomes
 * @param department whose services the case goes to at once, such as {@code WATER}; null for the grid's own workers
 */
public record AlarmKind(
        String code,
        String name,
        String nameEn,
        IncidentKind caseKind,
        Effect effect,
        Recovery recovery,
        Standing standing,
        @Nullable String department,
        boolean shipped) {

    private static final int LONGEST_NAME = 40;

    /** What it is. */
    public enum Effect {
        ALARM,
        /** Something to be done about a facility that does its work: no alarm state. */
        WORK_ORDER
    }

    /** What the facility's recovery does to a case that nobody has accepted yet; to others it is told. */
    public enum Recovery {
        TELLS,
        CLOSES
    }

    /** What becomes of a case that is closed while the facility still alarms. */
    public enum Standing {
        /** It is closed; the facility's next word opens another. */
        OPENS_ANEW,
        /** It cannot be closed as resolved; closed otherwise, the facility's words are only counted. */
        REFUSES,
        /** It is, and the facility's next word opens it again. */
        REOPENS
    }

    public AlarmKind {
        code = code.strip();
        name = name.strip();
        nameEn = nameEn.strip();
        if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw Refusal.invalid("code", "alarm.kind.malformed");
        }
        checked("name", name);
        checked("nameEn", nameEn);
    }

    private static void checked(String field, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "alarm.kind.name", LONGEST_NAME);
        }
    }

    /** Message key of what it is called. */
    public String subject() {
        return AlarmWords.KIND + code;
    }

    /** What it is called in the language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
