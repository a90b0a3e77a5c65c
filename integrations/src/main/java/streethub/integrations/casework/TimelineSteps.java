package streethub.integrations.casework;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import streethub.casework.CaseEvent;
import streethub.casework.TimelineTexts;
import streethub.integrations.web.ApiTime;
import streethub.shared.Texts;

/** Puts timelines into the API's words. */
@Component
public class TimelineSteps {

    private final Texts texts;
    private final TimelineTexts timelines;

    TimelineSteps(Texts texts, TimelineTexts timelines) {
        this.texts = texts;
        this.timelines = timelines;
    }

    /** The steps in the order in which they happened, in the words of that feature. */
    public List<TimelineStep> steps(Locale locale, String feature, List<CaseEvent> events) {
        return events.stream().map(event -> step(locale, feature, event)).toList();
    }

    private TimelineStep step(Locale locale, String feature, CaseEvent event) {
        String rule = event.rule();
        return new TimelineStep(
                ApiTime.of(event.at()),
                event.step(),
                event.actor(),
                timelines.sentence(locale, feature, event),
                rule == null ? null : texts.get(locale, rule));
    }
}
