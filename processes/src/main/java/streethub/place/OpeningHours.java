package streethub.place;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.calendar.DayKind;
import streethub.shared.Refusal;

/**
 * When a place is open, in the words of OpenStreetMap's {@code opening_hours}: {@code 24/7}, weekdays, public holidays
 * ({@code PH}), times within a day, {@code off}. A later rule for a day replaces the earlier ones, as the specification
 * says. A Saturday or Sunday that is worked to make up for a holiday (调休) counts as the Friday before or the Monday
 * after it.
 */
public final class OpeningHours {

    private static final int DAY = 24 * 60;
    private static final List<WeekDay> WEEK = List.of(WeekDay.values());

    private final String text;
    private final List<Rule> rules;

    private OpeningHours(String text, List<Rule> rules) {
        this.text = text;
        this.rules = rules;
    }

    /**
     * Reads the text.
     *
     * @throws Refusal invalid in field {@code openingHours} where it cannot be read, or says more than the above
     */
    public static OpeningHours parse(String text) {
        if (text.isBlank()) {
            throw Refusal.invalid("openingHours", "place.openingHours.malformed", text);
        }
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(text)).rules(true);
            if (!rules.stream().allMatch(OpeningHours::isUnderstood)) {
                throw Refusal.invalid("openingHours", "place.openingHours.beyond", text);
            }
            return new OpeningHours(text, rules);
        } catch (OpeningHoursParseException e) {
            throw Refusal.invalid("openingHours", "place.openingHours.malformed", text);
        }
    }

    private static boolean isUnderstood(Rule rule) {
        return rule.getYears() == null
                && rule.getWeeks() == null
                && rule.getDates() == null
                && !rule.isFallBack()
                && (rule.getDays() == null
                        || rule.getDays().stream().allMatch(days -> days.getNths() == null && days.getOffset() == 0))
                && (rule.getHolidays() == null
                        || rule.getHolidays().stream()
                                .allMatch(day -> day.getType() == Holiday.Type.PH && day.getOffset() == 0))
                && (rule.getTimes() == null || rule.getTimes().stream().allMatch(OpeningHours::isUnderstood));
    }

    private static boolean isUnderstood(TimeSpan span) {
        return span.getStartEvent() == null
                && span.getEndEvent() == null
                && !span.isOpenEnded()
                && span.getStart() < span.getEnd()
                && span.getEnd() <= DAY;
    }

    /** The open stretches of that day, in order, which do not overlap; none where it is closed. */
    public List<OpenTime> on(LocalDate day, DayKind kind) {
        List<OpenTime> open = new ArrayList<>();
        for (Rule rule : rules) {
            if (concerns(rule, day, kind)) {
                if (!rule.isAdditive()) {
                    open.clear();
                }
                if (!isOff(rule.getModifier())) {
                    open.addAll(times(rule));
                }
            }
        }
        open.sort(Comparator.comparing(OpenTime::startMinute));
        return joined(open);
    }

    private static boolean concerns(Rule rule, LocalDate day, DayKind kind) {
        boolean always = rule.getDays() == null && rule.getHolidays() == null;
        boolean holiday = rule.getHolidays() != null && kind == DayKind.HOLIDAY;
        DayOfWeek counts = kind == DayKind.MAKE_UP_WORKDAY ? workedAs(day) : day.getDayOfWeek();
        boolean weekday = rule.getDays() != null
                && rule.getDays().stream().anyMatch(range -> contains(range, counts.getValue() - 1));
        return always || holiday || weekday;
    }

    private static DayOfWeek workedAs(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? DayOfWeek.MONDAY : DayOfWeek.FRIDAY;
    }

    /** Both count from Monday. */
    private static boolean contains(WeekDayRange range, int day) {
        int from = WEEK.indexOf(range.getStartDay());
        int to = range.getEndDay() == null ? from : WEEK.indexOf(range.getEndDay());
        return from <= to ? from <= day && day <= to : day >= from || day <= to;
    }

    private static boolean isOff(@Nullable RuleModifier modifier) {
        return modifier != null
                && (modifier.getModifier() == RuleModifier.Modifier.OFF
                        || modifier.getModifier() == RuleModifier.Modifier.CLOSED);
    }

    private static List<OpenTime> times(Rule rule) {
        return rule.getTimes() == null
                ? List.of(new OpenTime(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                : rule.getTimes().stream()
                        .map(span -> new OpenTime(time(span.getStart()), time(span.getEnd())))
                        .toList();
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
    }

    private static List<OpenTime> joined(List<OpenTime> sorted) {
        List<OpenTime> joined = new ArrayList<>();
        for (OpenTime next : sorted) {
            OpenTime last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && next.startMinute() <= last.endMinute()) {
                OpenTime later = next.endMinute() > last.endMinute() ? next : last;
                joined.set(joined.size() - 1, new OpenTime(last.from(), later.until()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    @Override
    public String toString() {
        return text;
    }
}
