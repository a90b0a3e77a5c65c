package streethub.ui.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;
import streethub.ui.web.Words;

/** Days and times of bookings as people say them, in the subdistrict's own time. */
@Component
public class SlotWords {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Clock clock;

    SlotWords(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** 11月24日 周二, with 今天 or 明天 before it where it is. */
    public String day(Words words, LocalDate day) {
        Locale locale = words.locale();
        String date = words.get(
                "book.date",
                day.getMonth().getDisplayName(TextStyle.SHORT, locale),
                day.getDayOfMonth(),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
        if (day.equals(today())) {
            return words.get("book.today") + " " + date;
        }
        return day.equals(today().plusDays(1)) ? words.get("book.tomorrow") + " " + date : date;
    }

    /** 今天, 明天, or the date. */
    String near(Words words, LocalDate day) {
        if (day.equals(today())) {
            return words.get("book.near.today");
        }
        return day.equals(today().plusDays(1)) ? words.get("book.near.tomorrow") : day(words, day);
    }

    public String time(Instant at) {
        return at.atZone(ZONE).format(CLOCK_TIME);
    }

    /** 15:00–17:00. */
    public String times(Instant from, Instant until) {
        return time(from) + "–" + time(until);
    }

    /** The day and from when to when. */
    public String span(Words words, Instant from, Instant until) {
        return day(words, dayOf(from)) + " " + times(from, until);
    }
}
