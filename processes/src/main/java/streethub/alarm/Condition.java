package streethub.alarm;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/**
 * What one quantity must be for a rule to hold, written as {@code open}, {@code not open}, {@code pressure < 100} or,
 * with hysteresis, {@code pressure < 100 until 120}: begun below 100, it holds until 120 is reached.
 *
 * @param quantity name of a quantity, such as {@code pressure}
 * @param comparison null for a flag
 * @param threshold in the unit of the quantity; for a flag 1 for true and 0 for false
 * @param until where it ceases once it holds; null where the threshold itself
 */
record Condition(
        String quantity,
        @Nullable Comparison comparison,
        BigDecimal threshold,
        @Nullable BigDecimal until) {

    private static final String NAME = "([A-Za-z][A-Za-z0-9_]{0,39})";
    private static final String NUMBER = "(-?[0-9]{1,9}(?:\\.[0-9]{1,6})?)";
    private static final Pattern FLAG = Pattern.compile("(not\\s+)?" + NAME);
    private static final Pattern LIMIT =
            Pattern.compile(NAME + "\\s*(<=|>=|<|>)\\s*" + NUMBER + "(?:\\s+until\\s+" + NUMBER + ")?");

    Condition {
        if (comparison != null && until != null && (until.compareTo(threshold) > 0) == comparison.isUpper()) {
            throw Refusal.invalid("condition", "alarm.rule.until", until.toPlainString(), threshold.toPlainString());
        }
    }

    static Condition parse(String text) {
        Matcher limit = LIMIT.matcher(text.strip());
        if (limit.matches()) {
            String until = limit.group(4);
            return new Condition(
                    limit.group(1),
                    Comparison.find(limit.group(2)).orElseThrow(),
                    new BigDecimal(limit.group(3)),
                    until == null ? null : new BigDecimal(until));
        }
        Matcher flag = FLAG.matcher(text.strip());
        if (flag.matches() && !flag.group(2).equals("not")) {
            return new Condition(flag.group(2), null, flag.group(1) == null ? BigDecimal.ONE : BigDecimal.ZERO, null);
        }
        throw Refusal.invalid("condition", "alarm.rule.condition", text.strip());
    }

    /**
     * Whether it holds; never for a quantity that is not known.
     *
     * @param standing whether the rule held before, so that it ceases only beyond {@code until}
     */
    boolean holds(Map<String, ?> values, boolean standing) {
        Object value = values.get(quantity);
        if (value instanceof Boolean flag) {
            return comparison == null && flag == (threshold.signum() != 0);
        }
        if (comparison == null || !(value instanceof Number number)) {
            return false;
        }
        if (standing && until != null) {
            return comparison.isUpper()
                    ? number.doubleValue() > until.doubleValue()
                    : number.doubleValue() < until.doubleValue();
        }
        return comparison.holds(number.doubleValue(), threshold.doubleValue());
    }

    @Override
    public String toString() {
        if (comparison == null) {
            return (threshold.signum() == 0 ? "not " : "") + quantity;
        }
        return quantity + " " + comparison.sign() + " " + threshold.toPlainString()
                + (until == null ? "" : " until " + until.toPlainString());
    }
}
