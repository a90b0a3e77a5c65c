package streethub.ui.device;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streethub.sensor.Quantity;
import streethub.ui.web.Words;

/** One thing that a facility measured, in words: what, and how much of which unit. */
record Measured(String name, String value) {

    private static final int DECIMALS = 2;

    /** All that it measured, those that the hub knows by name first. */
    static List<Measured> all(Words words, Map<String, Object> values) {
        return Stream.concat(
                        Arrays.stream(Quantity.values())
                                .flatMap(quantity -> Stream.ofNullable(values.get(quantity.key()))
                                        .map(value -> new Measured(
                                                words.get("sensor.quantity." + quantity.key()),
                                                say(words, value, quantity.unit())))),
                        values.entrySet().stream()
                                .filter(value -> Quantity.find(value.getKey()).isEmpty())
                                .sorted(Map.Entry.comparingByKey())
                                .map(value -> new Measured(value.getKey(), say(words, value.getValue(), ""))))
                .toList();
    }

    static String say(Words words, Object value, String unit) {
        return switch (value) {
            case Boolean flag -> words.get(flag ? "desk.yes" : "desk.no");
            case Number number -> amount(words, number, unit);
            default -> value.toString();
        };
    }

    /** 43.5°, 87%, 10 kPa: a sign of one character stands close to its number. */
    static String amount(Words words, Number number, String unit) {
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number) + (unit.length() > 1 ? " " : "") + unit;
    }
}
