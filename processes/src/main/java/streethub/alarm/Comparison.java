package streethub.alarm;

import java.util.Arrays;
import java.util.Optional;

/** How a rule compares a number with its threshold. */
enum Comparison {
    AT_MOST("<=") {
        @Override
        boolean holds(double value, double threshold) {
            return value <= threshold;
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean holds(double value, double threshold) {
            return value >= threshold;
        }
    },
    BELOW("<") {
        @Override
        boolean holds(double value, double threshold) {
            return value < threshold;
        }
    },
    ABOVE(">") {
        @Override
        boolean holds(double value, double threshold) {
            return value > threshold;
        }
    };

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    abstract boolean holds(double value, double threshold);

    boolean isUpper() {
        return this == AT_LEAST || this == ABOVE;
    }

    String sign() {
        return sign;
    }

    static Optional<Comparison> find(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }
}
