package streethub.alarm;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.shared.Refusal;

/**
 * When readings are an alarm. All conditions of a rule must hold; several rules for one kind are alternatives. The rules
 * of a facility of its own for a kind stand instead of its family's for that kind.
 *
 * @param code such as {@code HYDRANT_PRESSURE_BELOW_100}
 * @param family null for every family
 * @param device id of the one facility that it is for, null for all of the family
 * @param condition joined by {@code and}: {@code pressure < 100 until 120 and not open}. Beside the sensor's quantities
 *     there are {@code tilt}, the larger of the two angles from upright of a sensor that gives no verdict of its own,
 *     and {@code offline}
 * @param holds how long they must hold before it is an alarm
 * @param repeat how long a repetition is not counted
 * @param later after how long of alarm the urgency becomes {@code laterUrgency}, higher or lower; null for never
 * @param measured the quantity that the alarm names; null for the first with a number
 * @param assignee whose the alarm is from the beginning; null for whom the grid's dispatch finds
 * @param words what the rule says, in Chinese
 */
public record AlarmRule(
        String code,
        @Nullable DeviceFamily family,
        @Nullable String device,
        String kind,
        String condition,
        Duration holds,
        Duration repeat,
        Urgency urgency,
        @Nullable Duration later,
        @Nullable Urgency laterUrgency,
        @Nullable String measured,
        @Nullable Assignee assignee,
        String words,
        String wordsEn,
        boolean enabled,
        boolean shipped) {

    private static final int MOST_CONDITIONS = 8;
    private static final int LONGEST_WORDS = 120;
    private static final Duration LONGEST = Duration.ofDays(31);

    public AlarmRule {
        code = code.strip();
        words = words.strip();
        wordsEn = wordsEn.isBlank() ? words : wordsEn.strip();
        if (!code.matches("[A-Z][A-Z0-9_]{0,59}")) {
            throw Refusal.invalid("code", "alarm.rule.code");
        }
        if (words.isEmpty()
                || words.length() > LONGEST_WORDS
                || wordsEn.length() > LONGEST_WORDS
                || (words + wordsEn).indexOf('\0') >= 0) {
            throw Refusal.invalid("words", "alarm.rule.words", LONGEST_WORDS);
        }
        checked("holds", holds);
        checked("repeat", repeat);
        if ((later == null) != (laterUrgency == null)) {
            throw Refusal.invalid("later", "alarm.rule.later");
        }
        if (later != null) {
            checked("later", later);
        }
        condition = conditions(condition).stream().map(Condition::toString).collect(Collectors.joining(" and "));
    }

    private static void checked(String field, Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw Refusal.invalid(field, "alarm.rule.duration", LONGEST.toDays());
        }
    }

    private static List<Condition> conditions(String text) {
        List<Condition> all = Arrays.stream(text.strip().split("\\s+and\\s+"))
                .map(Condition::parse)
                .toList();
        if (all.size() > MOST_CONDITIONS) {
            throw Refusal.invalid("condition", "alarm.rule.conditions", MOST_CONDITIONS);
        }
        return all;
    }

    /** The condition taken apart, for whoever asks it of many readings. */
    List<Condition> conditions() {
        return conditions(condition);
    }

    /** What the rule says in the language. */
    public String words(Locale locale) {
        return locale.getLanguage().equals("en") ? wordsEn : words;
    }

    /** Message key of what the rule says. */
    String key() {
        return AlarmWords.RULE + code;
    }
}
