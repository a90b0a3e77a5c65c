package streethub.sensor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/**
 * One value that a model's frames carry: a row that an admin can write. A part of a frame begins with its header (of
 * Milesight's sensors channel and type, of Netvox's version, device and report type) and has a fixed length; the row
 * says which of the part's bytes are the value and what they mean.
 *
 * @param header 2 to 8 hex digits that the part begins with
 * @param length of the bytes that follow the header, the same in all rows of a header
 * @param quantity the hub's name of the value, {@value #TIME} for when a record was made, null for a part passed over
 * @param unit that the scaled value is in, empty for flags
 * @param at first byte of the value, counted from the end of the header
 * @param size of the value in bytes: 1, 2 or 4
 * @param mask hex digits of the bits that belong to the value, null for all
 * @param scale what the raw number is multiplied by
 * @param meanings what raw numbers stand for: {@code true}, {@code false}, a number, {@code none} for what says nothing,
 *     or {@code number} for itself; {@code *} for all others, and a number that is not listed says nothing; empty where
 *     the number itself counts
 * @param threshold makes a flag of the number: whether its amount reaches this; null for none
 * @param history whether the part is a record from the sensor's memory
 * @param names what decoders of makers and network servers call the value
 */
public record ProfileRow(
        String header,
        int length,
        @Nullable String quantity,
        String unit,
        int at,
        int size,
        Kind kind,
        Order order,
        @Nullable String mask,
        BigDecimal scale,
        Map<String, String> meanings,
        @Nullable BigDecimal threshold,
        boolean history,
        List<String> names) {

    /** What the bytes are; a float of two bytes is the upper half of one of four. */
    public enum Kind {
        UNSIGNED,
        SIGNED,
        FLOAT
    }

    /** Which byte comes first. */
    public enum Order {
        LITTLE,
        BIG
    }

    /** Stands for the time of a record, in seconds since 1970. */
    public static final String TIME = "time";

    static final String OTHERS = "*";
    static final String ITSELF = "number";
    private static final int LONGEST_PART = 64;
    private static final int MOST_MEANINGS = 64;

    public ProfileRow {
        header = orEmpty(header).replace(" ", "").toUpperCase(Locale.ROOT);
        quantity = quantity == null || quantity.isBlank() ? null : quantity.strip();
        unit = orEmpty(unit).strip();
        size = size == 0 ? 1 : size;
        length = length == 0 ? at + size : length;
        kind = kind == null ? Kind.UNSIGNED : kind;
        order = order == null ? Order.LITTLE : order;
        mask = mask == null || mask.isBlank() ? null : mask.strip();
        scale = scale == null ? BigDecimal.ONE : scale;
        meanings = meanings == null ? Map.of() : Map.copyOf(meanings);
        names = names == null ? List.of() : List.copyOf(names);
        require(header.matches("([0-9A-F]{2}){1,4}"), "header", header);
        require(at >= 0 && at < LONGEST_PART, "at", at);
        require(size == 1 || size == 2 || size == 4, "size", size);
        require(length >= at + size && length <= LONGEST_PART, "length", length);
        require(kind != Kind.FLOAT || size > 1, "kind", kind);
        require(quantity == null || quantity.matches("[A-Za-z][A-Za-z0-9_]{0,39}"), "quantity", orEmpty(quantity));
        require(unit.length() <= 16, "unit", unit);
        require(mask == null || mask.matches("[0-9A-Fa-f]{1,8}"), "mask", orEmpty(mask));
        require(isSmall(scale) && scale.signum() != 0, "scale", scale);
        require(threshold == null || isSmall(threshold), "threshold", orEmpty(threshold));
        require(
                meanings.size() <= MOST_MEANINGS && meanings.entrySet().stream().allMatch(ProfileRow::isMeaning),
                "meanings",
                meanings);
        require(names.stream().allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,39}")), "names", names);
    }

    private static boolean isMeaning(Map.Entry<String, String> meaning) {
        return meaning.getKey().matches("\\*|-?[0-9]{1,10}")
                && meaning.getValue().matches("true|false|none|number|-?[0-9]{1,9}(\\.[0-9]{1,6})?");
    }

    private static boolean isSmall(BigDecimal number) {
        return number.precision() <= 12 && Math.abs(number.scale()) <= 12;
    }

    private static String orEmpty(@Nullable Object text) {
        return Objects.toString(text, "");
    }

    private static void require(boolean holds, String field, Object value) {
        if (!holds) {
            throw refusal(field, value.toString());
        }
    }

    /** That the field cannot say this; each field has a sentence of its own. */
    public static Refusal refusal(String field, String value) {
        String sentence = "profile.row." + field;
        return Refusal.invalid(field, sentence, value);
    }

    /** Whether the value is true or false, and not a number. */
    boolean isFlag() {
        return threshold != null || meanings.values().stream().anyMatch(word -> word.matches("true|false"));
    }

    boolean isTime() {
        return TIME.equals(quantity);
    }
}
