package streethub.forum;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers of mobile phones and of identity cards in a text. They are made unreadable before the text is stored: a forum
 * needs nobody's. Numbers of offices, such as 12345 or 028-87654321, stay. Digits and signs of full width, or of another
 * script, count like those of half width.
 */
final class PersonalNumbers {

    private static final String SIGN = "[ \\u00a0\\-‐-―−.·]";
    private static final String BLANK = SIGN + "?";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "(?<id>[1-9](?:" + BLANK + "[0-9]){16}" + BLANK + "[0-9Xx])"
            + "|(?:\\+?86" + BLANK + ")?(?<phone>1" + BLANK + "[3-9](?:" + BLANK + "[0-9]){9})"
            + ")(?![0-9A-Za-z])");
    private static final Pattern MASKED =
            Pattern.compile("[0-9]{3}" + BLANK + "\\*(?:\\*|" + SIGN + ")*[0-9Xx]{4}(?![0-9A-Za-z])");
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final char WIDE_BLANK = '\u3000';
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 4;

    private PersonalNumbers() {}

    /** The text with the middle of each such number made unreadable. */
    static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        numbers(text).forEach(found -> mask(masked, found));
        return masked.toString();
    }

    private static Stream<MatchResult> numbers(String text) {
        return NUMBER.matcher(folded(text)).results();
    }

    /** The same with half-width digits, letters and signs, each where it stands. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                folded.setCharAt(at, (char) ('0' + Character.digit(c, 10)));
            } else if (c >= FIRST_WIDE && c <= LAST_WIDE) {
                folded.setCharAt(at, (char) (c - FIRST_WIDE + '!'));
            } else if (c == WIDE_BLANK) {
                folded.setCharAt(at, ' ');
            }
        }
        return folded.toString();
    }

    /** Where they stand, masked or not. */
    static List<MatchResult> in(String text) {
        return Stream.concat(numbers(text), MASKED.matcher(folded(text)).results())
                .toList();
    }

    static int count(String text) {
        return (int) numbers(text).count();
    }

    static NumbersFound found(String text) {
        int identities =
                (int) numbers(text).filter(it -> it.group("id") != null).count();
        return new NumbersFound(count(text) - identities, identities);
    }

    private static void mask(StringBuilder text, MatchResult number) {
        String folded = number.group();
        int digits = (int) folded.chars().filter(PersonalNumbers::isDigit).count();
        int index = 0;
        for (int at = 0; at < folded.length(); at++) {
            if (isDigit(folded.charAt(at))) {
                if (index >= SHOWN_BEFORE && index < digits - SHOWN_AFTER) {
                    text.setCharAt(number.start() + at, '*');
                }
                index++;
            }
        }
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || c == 'X' || c == 'x';
    }
}
