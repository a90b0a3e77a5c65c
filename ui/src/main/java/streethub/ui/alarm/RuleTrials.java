package streethub.ui.alarm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

/** Tries a rule on what a facility has measured in the last seven days. */
@Service
class RuleTrials {

    private static final int MOST = 50;

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

    Component draw(Words words, AlarmRule rule, String device) {
        if (device.isEmpty()) {
            throw Refusal.invalid("device", "desk.rules.try.device");
        }
        Instant now = clock.instant();
        List<Reading> recorded = readings.of(current.get(), device, now.minus(DeviceReadings.LONGEST), now);
        SortedMap<Instant, Map<String, Object>> values = new TreeMap<>();
        recorded.forEach(reading -> values.put(reading.at(), reading.values()));
        List<RuleTrial.Span> spans = RuleTrial.of(rule, values);
        Div result = new Div();
        result.addClassNames("hub-card", "letter");
        result.getElement().setAttribute("role", "status");
        result.add(CaseTabs.nothing(words.get("desk.rules.try.result", recorded.size(), spans.size())));
        spans.stream().limit(MOST).forEach(span -> {
            Instant to = span.to();
            Div line = new Div(new Span(times.exactly(span.from()) + " → "
                    + (to == null ? words.get("desk.rules.try.still") : times.exactly(to))));
            line.addClassName("case-line");
            result.add(line);
        });
        return result;
    }
}
