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

    /** Beyond these no clock of the hub and no column of its database can follow. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;
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
            OffsetDateTime time = typed.length() == 10
                    ? LocalDate.parse(typed).atStartOfDay(ZONE).toOffsetDateTime()
                    : OffsetDateTime.parse(typed);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw Refusal.invalid(field, "api.field.instant");
            }
            return time.toInstant();
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(field, "api.field.instant");
        }
    }

    /** A day; refused when absent. */
    public static LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Refusal.invalid(field, "api.field.missing");
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException malformed) {
            throw Refusal.invalid(field, "api.field.day");
        }
        throw Refusal.invalid(field, "api.field.day");
    }

    /** {@code true} or {@code false}, which is also what absence means. */
    public static boolean flag(String field, @Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw Refusal.invalid(field, "api.field.choice", "true, false");
        }
        return true;
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
