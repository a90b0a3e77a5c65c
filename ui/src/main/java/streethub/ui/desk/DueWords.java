package streethub.ui.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import streethub.shared.Texts;
import streethub.ui.web.TimeWords;

/** Deadlines and times as the desk says them: overdue by how much, due when, how long ago. */
@Component
public class DueWords {

    private static final int SOON = 5;
    private static final long HOURS = Duration.ofDays(2).toMinutes();

    private final Texts texts;
    private final TimeWords times;
    private final Clock clock;

    DueWords(Texts texts, TimeWords times, Clock clock) {
        this.texts = texts;
        this.times = times;
        this.clock = clock;
    }

    /** A deadline in words, with the style class of its colour. */
    public record Due(String text, String styleName) {}

    /**
     * A deadline seen from now.
     *
     * @param since when its time began: in its last fifth it is told as nearly over
     */
    public Due of(Locale locale, Instant since, Instant due) {
        Instant now = clock.instant();
        if (!now.isBefore(due)) {
            return new Due("▲ " + texts.get(locale, "desk.due.over", length(locale, due, now)), "hub-alarm");
        }
        String text = texts.get(locale, "desk.due.before", times.of(locale, due));
        Duration left = Duration.between(now, due);
        return left.multipliedBy(SOON).compareTo(Duration.between(since, due)) < 0
                ? new Due("◆ " + text, "hub-warning")
                : new Due(text, "hub-second");
    }

    /** How long ago, under a day; else the day and the time. */
    public String ago(Locale locale, Instant at) {
        Instant now = clock.instant();
        Duration since = Duration.between(at, now);
        if (since.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.get(locale, "desk.time.now");
        }
        return since.compareTo(Duration.ofDays(1)) < 0
                ? texts.get(locale, "desk.time.ago", length(locale, at, now))
                : times.of(locale, at);
    }

    /** How long from one to the other: minutes, hours or days. */
    public String length(Locale locale, Instant from, Instant to) {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        if (minutes < 60) {
            return texts.get(locale, "desk.time.minutes", minutes);
        }
        return minutes < HOURS
                ? texts.get(locale, "desk.time.hours", minutes / 60)
                : texts.get(locale, "desk.time.days", minutes / (24 * 60));
    }
}
