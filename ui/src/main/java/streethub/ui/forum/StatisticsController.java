package streethub.ui.forum;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import streethub.forum.Breach;
import streethub.forum.Forum;
import streethub.forum.ReviewFigures;
import streethub.ui.web.PlainPages;
import streethub.ui.web.Words;

/** What the reviews of a month came to, for everybody, so that whoever reviews can be held to it. */
@Controller
class StatisticsController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final YearMonth FIRST = YearMonth.of(2020, 1);

    private final Forum forum;
    private final PlainPages plain;
    private final Clock clock;

    StatisticsController(Forum forum, PlainPages plain, Clock clock) {
        this.forum = forum;
        this.plain = plain;
        this.clock = clock;
    }

    @GetMapping(ForumController.STATISTICS)
    String show(
            @RequestParam(required = false) @Nullable String month,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = plain.open(request, response, model.asMap());
        model.addAttribute("more", "forum/parts");
        YearMonth now = YearMonth.from(clock.instant().atZone(ZONE));
        YearMonth asked = month == null ? now : parsed(month);
        if (asked == null || asked.isAfter(now) || asked.isBefore(FIRST)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", words.get("forum.statistics.month"));
            asked = now;
        }
        ReviewFigures figures = forum.figures(asked);
        model.addAttribute("figures", figures);
        model.addAttribute("breaches", Breach.values());
        model.addAttribute("median", median(words, figures.medianTime()));
        model.addAttribute("before", asked.equals(FIRST) ? null : asked.minusMonths(1));
        model.addAttribute("after", asked.equals(now) ? null : asked.plusMonths(1));
        model.addAttribute("here", ForumController.STATISTICS + "?month=" + asked);
        return "forum/statistics";
    }

    private static @Nullable YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String median(Words words, @Nullable Duration time) {
        if (time == null) {
            return null;
        }
        return time.toHours() == 0
                ? words.get("forum.statistics.minutes", Math.max(1, time.toMinutes()))
                : words.get("forum.statistics.hours", time.toHours(), time.toMinutesPart());
    }
}
