package streethub.ui.alarm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.alarm.AlarmRule;
import streethub.alarm.RuleTrial;
import streethub.device.DeviceReadings;
import streethub.identity.CurrentActor;
import streethub.reading.Reading;
import streethub.shared.Refusal;
import streethub.ui.desk.CaseTabs;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Tries a rule on what a facility has measured in the last days, and says which time that really was. */
@Service
class RuleTrials {

    /** The spans that one may choose; readings are kept a little longer than the longest. */
    static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30);

    /** A reading each half minute for more than two weeks. */
    private static final int MOST_READINGS = 50_000;

    private static final int MOST_LINES = 50;

    private final DeviceReadings readings;
    private final CurrentActor current;
    private final TimeWords times;
    private final Clock clock;

    RuleTrials(DeviceReadings readings, CurrentActor current, TimeWords times, Clock clock) {
        this.readings = readings;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    Component draw(Words words, AlarmRule rule, String device, int days) {
        if (device.isEmpty()) {
            throw Refusal.invalid("device", "desk.rules.try.device");
        }
        Instant to = clock.instant();
        Instant from = to.minus(Duration.ofDays(days));
        RuleTrial trial = new RuleTrial(rule);
        int number = 0;
        Instant tried = from;
        while (tried.isBefore(to) && number < MOST_READINGS) {
            Instant week = tried.plus(DeviceReadings.LONGEST);
            Instant until = week.isBefore(to) ? week : to;
            List<Reading> some = readings.of(current.get(), device, tried, until);
            some.forEach(reading -> trial.read(reading.at(), reading.values()));
            number += some.size();
            // Times are kept to the microsecond: what follows begins with the next one.
            tried = some.size() < DeviceReadings.MOST
                    ? until
                    : some.getLast().at().plus(1, ChronoUnit.MICROS);
        }
        return result(words, trial.spans(tried), number, from, tried, tried.isBefore(to));
    }

    private Component result(
            Words words, List<RuleTrial.Span> spans, int number, Instant from, Instant to, boolean cut) {
        Div result = new Div();
        result.addClassNames("hub-card", "letter");
        result.getElement().setAttribute("role", "status");
        result.add(CaseTabs.nothing(
                words.get("desk.rules.try.result", times.exactly(from), times.exactly(to), number, spans.size())));
        if (cut) {
            Paragraph warning = new Paragraph(words.get("desk.rules.try.cut", MOST_READINGS, times.exactly(to)));
            warning.addClassName("hub-warning");
            result.add(warning);
        }
        spans.stream().limit(MOST_LINES).forEach(span -> {
            Instant end = span.to();
            Div line = new Div(new Span(times.exactly(span.from()) + " → "
                    + (end == null ? words.get("desk.rules.try.still") : times.exactly(end))));
            line.addClassName("case-line");
            result.add(line);
        });
        if (spans.size() > MOST_LINES) {
            result.add(CaseTabs.nothing(words.get("desk.rules.try.first", MOST_LINES)));
        }
        return result;
    }
}
