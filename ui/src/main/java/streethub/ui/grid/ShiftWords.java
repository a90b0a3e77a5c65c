package streethub.ui.grid;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import streethub.grid.DutyShift;
import streethub.ui.web.Words;

/** A shift as people say it: 周一至周五 09:00–18:00. */
record ShiftWords(Words words) {

    private static final int SPAN = 3;

    /** When in the week. */
    String of(DutyShift shift) {
        return words.get("desk.duty.when", days(shift), hours(shift));
    }

    /** From when to when on a day on which it begins. */
    String hours(DutyShift shift) {
        if (shift.begins().equals(shift.ends())) {
            return shift.begins().toSecondOfDay() == 0
                    ? words.get("desk.duty.round")
                    : words.get("desk.duty.round.from", shift.begins().toString());
        }
        return words.get(
                shift.begins().isBefore(shift.ends()) ? "desk.duty.hours" : "desk.duty.hours.night",
                shift.begins().toString(),
                shift.ends().toString());
    }

    private String days(DutyShift shift) {
        List<DayOfWeek> days = shift.weekdays().stream().sorted().toList();
        if (days.size() == DayOfWeek.values().length) {
            return words.get("desk.duty.daily");
        }
        DayOfWeek first = days.getFirst();
        DayOfWeek last = days.getLast();
        if (days.size() >= SPAN && last.getValue() - first.getValue() == days.size() - 1) {
            return words.get("desk.duty.days", day(first), day(last));
        }
        return days.stream().map(this::day).collect(Collectors.joining(words.get("desk.duty.and")));
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, words.locale());
    }
}
