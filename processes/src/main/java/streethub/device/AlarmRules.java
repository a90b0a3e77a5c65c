package streethub.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.casework.engine.Decisions;
import streethub.sensor.DeviceFamily;
import streethub.sensor.Quantity;

/** Asks the family's decision table whether readings are alarms. */
@Component
class AlarmRules {

    private static final Map<String, String> DECISIONS = Map.of(
            "MANHOLE_COVER", "ManholeCoverAlarmDecision",
            "HYDRANT", "HydrantAlarmDecision",
            "LIFT", "LiftAlarmDecision");
    private static final String TILT = "tilt";
    private static final MathContext DIGITS = new MathContext(4);
    private static final List<Quantity> LOOKED_AT = List.of(
            Quantity.TILTED,
            Quantity.OPEN,
            Quantity.PRESSURE,
            Quantity.TEMPERATURE,
            Quantity.TRAPPED,
            Quantity.STOPPED,
            Quantity.FAULT);

    private final Decisions decisions;

    /**
     * What the table said to the same facts a moment ago: one message asks up to three times, most messages say what
     * others said. Short, so that another node's newer table is soon heard.
     */
    private final Cache<Question, List<Map<String, Object>>> answers = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    AlarmRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The alarms in these readings, one per kind; none when they say nothing that a rule looks at. */
    List<Alarm> alarms(DeviceFamily family, Map<String, Object> values) {
        Map<String, @Nullable Object> facts = facts(values);
        if (!DECISIONS.containsKey(family.code()) || facts.values().stream().allMatch(Objects::isNull)) {
            return List.of();
        }
        Map<String, Alarm> byKind = new HashMap<>();
        for (Map<String, Object> row : ask(new Question(family, facts))) {
            Alarm alarm = new Alarm(
                    text(row, "alarm"),
                    text(row, "kind"),
                    text(row, "urgency"),
                    text(row, "rule"),
                    measured(values, text(row, "measured")));
            byKind.putIfAbsent(alarm.kind(), alarm);
        }
        return List.copyOf(byKind.values());
    }

    private List<Map<String, Object>> ask(Question question) {
        List<Map<String, Object>> known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        // Not computed inside the cache: who waits there may hold the connection that the answer needs.
        List<Map<String, Object>> answer = decisions.evaluate(decision(question.family()), question.facts());
        answers.put(question, answer);
        return answer;
    }

    private static String decision(DeviceFamily family) {
        return Objects.requireNonNull(DECISIONS.get(family.code()));
    }

    private static Map<String, @Nullable Object> facts(Map<String, Object> values) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        LOOKED_AT.forEach(quantity -> facts.put(quantity.key(), values.get(quantity.key())));
        // The sensor's own threshold bits decide; only without them do its angles.
        facts.put(TILT, values.containsKey(Quantity.TILTED.key()) ? null : tilt(values));
        return facts;
    }

    private static @Nullable Double tilt(Map<String, Object> values) {
        return Stream.of(Quantity.TILT_X, Quantity.TILT_Y)
                .map(angle -> values.get(angle.key()))
                .filter(Number.class::isInstance)
                .map(degrees -> Math.abs(((Number) degrees).doubleValue()))
                .max(Double::compare)
                .orElse(null);
    }

    private static @Nullable String measured(Map<String, Object> values, String quantity) {
        Object value = quantity.equals(TILT) ? tilt(values) : values.get(quantity);
        if (!(value instanceof Number number)) {
            return null;
        }
        String digits = new BigDecimal(number.toString())
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString();
        return quantity.equals(TILT)
                ? digits + "°"
                : digits + " " + Quantity.find(quantity).map(Quantity::unit).orElse("");
    }

    private static String text(Map<String, Object> row, String output) {
        return Objects.requireNonNull(row.get(output), output).toString();
    }

    private record Question(DeviceFamily family, Map<String, @Nullable Object> facts) {}
}
