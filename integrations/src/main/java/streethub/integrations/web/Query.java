package streethub.integrations.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Reads what stands in an address or a body as text; what cannot be read is refused with the field named. */
public final class Query {

    private static final int DEFAULT_LIMIT = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Query() {}

    /** How many items a page may hold: 1 to 200, 100 where nothing is said. */
    public static int limit(@Nullable String text) {
        return limit(text, DEFAULT_LIMIT);
    }

    /** How many items a page may hold: 1 to 200, or what is usual where nothing is said. */
    public static int limit(@Nullable String text, int usual) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        int limit = number("limit", text);
        if (limit < 1 || limit > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "api.limit.range", CursorPage.MAX_LIMIT);
        }
        return limit;
    }

    public static int number(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid(field, "api.field.malformed");
        }
    }

    /** Degrees or another fraction; refused when absent. */
    public static double fraction(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Refusal.invalid(field, "api.field.missing");
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid(field, "api.field.malformed");
        }
    }

    /** One of an enum's names; null when absent. */
    public static <E extends Enum<E>> @Nullable E choice(String field, @Nullable String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field,
                        "api.field.choice",
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    /** One of an enum's names in lower case; null when absent. */
    public static <E extends Enum<E>> @Nullable E lowerCaseChoice(String field, @Nullable String text, Class<E> type) {
        return choice(field, text == null ? null : text.toUpperCase(Locale.ROOT), type);
    }

    /** A code of the grid; null when absent. */
    public static @Nullable GridCode gridCode(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return new GridCode(text);
        } catch (Refusal malformed) {
            throw Refusal.invalid(field, malformed.key(), malformed.arguments());
        }
    }

    /** An instant with offset, or a day, which begins at midnight in China; null when absent. */
    public static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            // An unescaped plus in an address arrives as a blank.
            String typed = text.replace(' ', '+');
            return typed.length() == 10
                    ? LocalDate.parse(typed).atStartOfDay(ZONE).toInstant()
                    : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(field, "api.field.instant");
        }
    }

    /** Text that the database can hold; null when absent. */
    public static @Nullable String text(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "api.field.characters");
        }
        return text;
    }
}
