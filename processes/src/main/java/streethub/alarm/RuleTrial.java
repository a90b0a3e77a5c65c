package streethub.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.sensor.Quantity;

/** What a rule, were it in force, makes of recorded readings as they pass by: when it would have begun and ended. */
public final class RuleTrial {

    /**
     * A time of alarm.
     *
     * @param to null where it goes on at the end of the readings
     */
    public record Span(Instant from, @Nullable Instant to) {}

    private final AlarmRule rule;
    private final Terms terms;
    private final List<Span> over = new ArrayList<>();
    private Map<String, Object> status = Map.of();
    private @Nullable Instant since;

    public RuleTrial(AlarmRule rule) {
        this.rule = rule;
        this.terms = new Terms(rule.conditions());
    }

    /** The next reading, which may carry some of the quantities only; they come the first first. */
    public void read(Instant at, Map<String, Object> values) {
        status = Quantity.join(status, values);
        if (since == null) {
            since = terms.hold(values, status, false) ? at : null;
        } else if (!terms.stand(status)) {
            begun(at).ifPresent(from -> over.add(new Span(from, at)));
            since = null;
        }
    }

    /** When it has become an alarm by then, with or without a reading at that time. */
    private Optional<Instant> begun(Instant by) {
        return Optional.ofNullable(since)
                .map(first -> first.plus(rule.holds()))
                .filter(due -> due.equals(since) || due.isBefore(by));
    }

    /** The times of alarm until then, the first first. */
    public List<Span> spans(Instant to) {
        List<Span> all = new ArrayList<>(over);
        begun(to).ifPresent(from -> all.add(new Span(from, null)));
        return all;
    }
}
