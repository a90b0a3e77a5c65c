package streethub.incident;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case's number as people read it out on the phone: date, serial of the day and a check digit (ISO/IEC 7064
 * MOD 11,10), which shows every single wrong digit and nearly every swap of neighbours. Example: 20261123-0042-7.
 */
record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{4,}-\\d");
    private static final Pattern DIGITS = Pattern.compile("(\\d{8})?(\\d{4,})(\\d)");

    static CaseNumber of(LocalDate date, long serial) {
        String day = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        String count = String.format(Locale.ROOT, "%04d", serial);
        return new CaseNumber(day + "-" + count + "-" + checkDigit(day + count));
    }

    /**
     * The number that somebody typed, with or without its dashes, in digits of whatever width; without the date it is
     * one of today. None where the check digit does not fit.
     */
    static Optional<CaseNumber> read(String typed, LocalDate today) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
        Matcher parts = DIGITS.matcher(digits);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String typedDay = parts.group(1);
        String day = typedDay == null ? today.format(DateTimeFormatter.BASIC_ISO_DATE) : typedDay;
        String number = day + "-" + parts.group(2) + "-" + parts.group(3);
        return isValid(number) ? Optional.of(new CaseNumber(number)) : Optional.empty();
    }

    /** Whether the text has the form of a case number and its check digit fits. */
    static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("-", "");
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
