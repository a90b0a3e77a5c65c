package streethub.ui.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import streethub.shared.Texts;

/** Points in time as people say them, in the subdistrict's own time. */
@Component
public class TimeWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Texts texts;
    private final Clock clock;

    TimeWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The day, as near as people call it, and the time: 今天 15:00, 明天 09:00, 11月26日 15:00. */
    public String of(Locale locale, Instant at) {
        ZonedDateTime then = at.atZone(ZONE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        String time = then.format(CLOCK_TIME);
        return switch ((int) ChronoUnit.DAYS.between(today, then.toLocalDate())) {
            case -1 -> texts.get(locale, "web.time.yesterday", time);
            case 0 -> texts.get(locale, "web.time.today", time);
            case 1 -> texts.get(locale, "web.time.tomorrow", time);
            default ->
                texts.get(locale, "web.time.date", then.getMonthValue(), then.getDayOfMonth(), time, then.getYear());
        };
    }

    /** Date and time to the second, for whoever wants to know exactly. */
    public String exactly(Instant at) {
        return at.atZone(ZONE).format(EXACT);
    }
}
