package streethub.alarm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        ? beside(named, conditions, facts)
                        : conditions.stream()
                                .map(Condition::quantity)
                                .filter(quantity -> facts.get(quantity) instanceof Number)
                                .findFirst()
                                .map(quantity -> measured(quantity, facts))
                                .orElse(null));
    }

    /** A nought beside a sensor's own verdict would read as if all were well: the verdict then stands alone. */
    private static @Nullable String beside(String quantity, List<Condition> conditions, Map<String, ?> facts) {
        boolean compared =
                conditions.stream().anyMatch(condition -> condition.quantity().equals(quantity));
        return compared
                        || number(quantity, facts)
                                .filter(value -> value.signum() != 0)
                                .isPresent()
                ? measured(quantity, facts)
                : null;
    }

    private static Optional<BigDecimal> number(String quantity, Map<String, ?> facts) {
        Object known = facts.get(quantity);
        Object value = known == null && quantity.equals(RuleBook.TILT) ? RuleBook.tilt(facts) : known;
        return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    private static @Nullable String measured(String quantity, Map<String, ?> facts) {
        String unit = quantity.equals(RuleBook.TILT)
                ? "°"
                : Quantity.find(quantity).map(Quantity::unit).orElse("");
        return number(quantity, facts)
                .map(value -> value.round(DIGITS).stripTrailingZeros().toPlainString())
                .map(digits -> unit.isEmpty() || unit.equals("°") ? digits + unit : digits + " " + unit)
                .orElse(null);
    }
}
