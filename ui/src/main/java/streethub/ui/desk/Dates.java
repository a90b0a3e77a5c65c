package streethub.ui.desk;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import streethub.ui.web.Words;

/** Date fields in the reader's language; a week begins on Monday. */
public final class Dates {

    private Dates() {}

    /** An empty date field. */
    public static DatePicker field(Words words, String labelKey) {
        Locale locale = words.locale();
        DatePicker field = new DatePicker(words.get(labelKey));
        field.setLocale(locale);
        field.setClearButtonVisible(true);
        field.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(words.get("desk.today"))
                .setCancel(words.get("desk.cancel"))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale)));
        return field;
    }

    /** The component counts from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return List.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .stream()
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
