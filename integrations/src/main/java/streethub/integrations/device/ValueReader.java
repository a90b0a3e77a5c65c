package streethub.integrations.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import streethub.sensor.DeviceLanguage;
import streethub.sensor.Quantity;
import tools.jackson.databind.JsonNode;

/** Reads named values, the hub's own or a decoder's, into quantities: numbers and flags, flat. */
@Component
class ValueReader {

    private static final int MOST = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private final DeviceLanguage language;

    ValueReader(DeviceLanguage language) {
        this.language = language;
    }

    /** What is no number, flag or word for one is passed over, unless it stands for a quantity that the hub knows. */
    Map<String, Object> read(String model, JsonNode values) throws Poison {
        Map<String, Object> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> named : values.properties()) {
            String name = language.quantity(model, named.getKey());
            if (NAME.matcher(name).matches() && !saysNothing(named.getValue())) {
                Optional<Object> value = value(name, named.getValue());
                if (value.isPresent()) {
                    // A sensor with several thresholds is beyond them when it is beyond any.
                    read.merge(name, value.get(), (one, other) -> Boolean.TRUE.equals(one) ? one : other);
                }
            }
        }
        if (read.size() > MOST) {
            throw new Poison("more than " + MOST + " values");
        }
        return read;
    }

    private boolean saysNothing(JsonNode value) {
        return value.isNull() || (value.isString() && language.isSilent(value.stringValue()));
    }

    private Optional<Object> value(String name, JsonNode node) throws Poison {
        Optional<Quantity> quantity = Quantity.find(name);
        if (quantity.isEmpty()) {
            return any(node);
        }
        Optional<Object> value = quantity.get().isFlag() ? flag(node) : number(node);
        if (value.isEmpty()) {
            throw new Poison("bad value for " + name);
        }
        return value;
    }

    private static Optional<Object> any(JsonNode node) {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : number(node);
    }

    private Optional<Object> flag(JsonNode node) {
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        return node.isNumber() || node.isString()
                ? language.flag(node.asString("")).map(Object.class::cast)
                : Optional.empty();
    }

    private static Optional<Object> number(JsonNode node) {
        if (!node.isNumber()) {
            return Optional.empty();
        }
        if (node.canConvertToLong() && node.isIntegralNumber()) {
            return Optional.of(node.longValue());
        }
        double value = node.doubleValue();
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
