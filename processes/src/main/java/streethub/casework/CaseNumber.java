package streethub.casework;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case's number as people read it out on the phone: date, serial of the day and a check digit (ISO/IEC 7064
 * MOD 11,10), which shows every single wrong digit and nearly every swap of neighbours, after the letters that tell
 * what kind of case it is, if any. Examples: 20261123-0042-7, B20261123-0042-7.
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{0,2}\\d{8}-\\d{4,}-\\d");
    private static final Pattern DIGITS = Pattern.compile("([A-Z]{0,2})(\\d{8})?(\\d{4,})(\\d)");

    /** The number of that day and serial. */
    public static CaseNumber of(String letters, LocalDate date, long serial) {
        String day = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        String count = String.format(Locale.ROOT, "%04d", serial);
        return new CaseNumber(letters + day + "-" + count + "-" + checkDigit(day + count));
    }

    /**
     * The number that somebody typed, with or without its dashes, in letters and digits of whatever width and case;
     * without the date it is one of today. None where the check digit does not fit.
     */
    public static Optional<CaseNumber> read(String typed, LocalDate today) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        Matcher parts = DIGITS.matcher(digits);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String typedDay = parts.group(2);
        String day = typedDay == null ? today.format(DateTimeFormatter.BASIC_ISO_DATE) : typedDay;
        String number = parts.group(1) + day + "-" + parts.group(3) + "-" + parts.group(4);
        return isValid(number) ? Optional.of(new CaseNumber(number)) : Optional.empty();
    }

    /** Whether the text has the form of a case number and its check digit fits. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        String digits = text.replaceAll("[^0-9]", "");
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
