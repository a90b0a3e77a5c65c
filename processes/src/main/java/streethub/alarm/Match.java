package streethub.alarm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.sensor.Quantity;

/**
 * What a rule makes of a reading.
 *
 * @param measured the number that it rests on with its unit, null where it rests on flags
 */
record Match(AlarmRule rule, AlarmKind kind, @Nullable String measured) {

    private static final MathContext DIGITS = new MathContext(4);

    /** @param conditions those of the rule */
    static Match of(AlarmRule rule, AlarmKind kind, List<Condition> conditions, Map<String, ?> facts) {
        String named = rule.measured();
        return new Match(
                rule,
                kind,
                named != null
                        ? measured(named, facts)
                        : conditions.stream()
                                .map(Condition::quantity)
                                .filter(quantity -> facts.get(quantity) instanceof Number)
                                .findFirst()
                                .map(quantity -> measured(quantity, facts))
                                .orElse(null));
    }

    private static @Nullable String measured(String quantity, Map<String, ?> facts) {
        Object value = quantity.equals(RuleBook.TILT) ? RuleBook.tilt(facts) : facts.get(quantity);
        if (!(value instanceof Number number)) {
            return null;
        }
        String digits = new BigDecimal(number.toString())
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString();
        String unit = quantity.equals(RuleBook.TILT)
                ? "°"
                : Quantity.find(quantity).map(Quantity::unit).orElse("");
        return unit.isEmpty() || unit.equals("°") ? digits + unit : digits + " " + unit;
    }
}
