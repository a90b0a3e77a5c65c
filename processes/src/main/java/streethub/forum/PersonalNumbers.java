package streethub.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of mobile phones and of identity cards in a text. They are made unreadable before the text is stored: a forum
 * needs nobody's. Numbers of offices, such as 12345 or 028-87654321, stay.
 */
final class PersonalNumbers {

    private static final String BLANK = "[ \\u00a0\\-‐-―.·]?";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "(?<id>[1-9](?:" + BLANK + "[0-9]){16}" + BLANK + "[0-9Xx])"
            + "|(?:\\+?86" + BLANK + ")?(?<phone>1" + BLANK + "[3-9](?:" + BLANK + "[0-9]){9})"
            + ")(?![0-9A-Za-z])");
    private static final Pattern MASKED = Pattern.compile("[0-9]{3}[ -]?\\*[* -]*[0-9Xx]{4}(?![0-9A-Za-z])");
    private static final Pattern DIGIT = Pattern.compile("[0-9Xx]");
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 4;

    private PersonalNumbers() {}

    /** The text with the middle of each such number made unreadable. */
    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mask(found.group())));
    }

    /** Where they stand, masked or not. */
    static List<MatchResult> in(String text) {
        List<MatchResult> found = new ArrayList<>(NUMBER.matcher(text).results().toList());
        found.addAll(MASKED.matcher(text).results().toList());
        return found;
    }

    static int count(String text) {
        return (int) NUMBER.matcher(text).results().count();
    }

    static NumbersFound found(String text) {
        int identities = (int) NUMBER.matcher(text)
                .results()
                .filter(it -> it.group("id") != null)
                .count();
        return new NumbersFound(count(text) - identities, identities);
    }

    private static String mask(String number) {
        int digits = (int) DIGIT.matcher(number).results().count();
        StringBuilder masked = new StringBuilder();
        int index = 0;
        for (int at = 0; at < number.length(); at++) {
            char c = number.charAt(at);
            if (DIGIT.matcher(String.valueOf(c)).matches()) {
                boolean shown = index < SHOWN_BEFORE || index >= digits - SHOWN_AFTER;
                masked.append(shown ? c : '*');
                index++;
            } else {
                masked.append(c);
            }
        }
        return masked.toString();
    }
}
