package streethub.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule, were it in force, makes of recorded readings as they pass by: when it would have begun and ended. */
public final class RuleTrial {

    /**
     * A time of alarm.
     *
     * @param to null where it goes on at the end of the readings
     */
    public record Span(Instant from, @Nullable Instant to) {}

    private final AlarmRule rule;
    private final List<Condition> conditions;
    private final List<Span> over = new ArrayList<>();
    private final Map<String, Object> status = new HashMap<>();
    private @Nullable Instant since;
    private @Nullable Instant begun;

    public RuleTrial(AlarmRule rule) {
        this.rule = rule;
        this.conditions = rule.conditions();
    }

    /** The next reading, which may carry some of the quantities only; they come the first first. */
    public void read(Instant at, Map<String, Object> values) {
        status.putAll(values);
        Instant from = begun;
        Map<String, Object> facts = RuleBook.facts(status);
        boolean standing = from != null || since != null;
        if (!conditions.stream().allMatch(condition -> condition.holds(facts, standing))) {
            if (from != null) {
                over.add(new Span(from, at));
            }
            since = null;
            begun = null;
        } else if (from == null) {
            Instant first = since == null ? at : since;
            since = first;
            begun = at.isBefore(first.plus(rule.holds())) ? null : at;
        }
    }

    /** The times of alarm until now, the first first. */
    public List<Span> spans() {
        List<Span> all = new ArrayList<>(over);
        if (begun != null) {
            all.add(new Span(begun, null));
        }
        return all;
    }
}
