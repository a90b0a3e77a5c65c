package streethub.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a rule, were it in force, would have made of recorded readings: when it would have begun and ended. */
public final class RuleTrial {

    /**
     * A time of alarm.
     *
     * @param to null where it goes on at the end of the readings
     */
    public record Span(Instant from, @Nullable Instant to) {}

    private RuleTrial() {}

    /** The times of alarm, the first first; readings may carry some of the quantities only. */
    public static List<Span> of(AlarmRule rule, SortedMap<Instant, Map<String, Object>> readings) {
        List<Span> spans = new ArrayList<>();
        Map<String, Object> status = new HashMap<>();
        Instant since = null;
        Instant begun = null;
        for (Map.Entry<Instant, Map<String, Object>> reading : readings.entrySet()) {
            Instant at = reading.getKey();
            status.putAll(reading.getValue());
            if (!rule.holdsFor(RuleBook.facts(status), begun != null || since != null)) {
                if (begun != null) {
                    spans.add(new Span(begun, at));
                }
                since = null;
                begun = null;
            } else if (begun == null) {
                since = since == null ? at : since;
                begun = at.isBefore(since.plus(rule.holds())) ? null : at;
            }
        }
        if (begun != null) {
            spans.add(new Span(begun, null));
        }
        return spans;
    }
}
