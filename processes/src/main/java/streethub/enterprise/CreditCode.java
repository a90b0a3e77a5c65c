package streethub.enterprise;

import java.util.Locale;
import java.util.regex.Pattern;
import streethub.shared.Refusal;

/**
 * The unified social credit code of an organisation: 18 characters, of which the last is computed from the others, as
 * GB 32100-2015 says.
 */
public record CreditCode(String value) {

    /** What it is written with: no letter that is taken for a digit. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern FORM = Pattern.compile("[%1$s]{2}\\d{6}[%1$s]{10}".formatted(CHARACTERS));

    public CreditCode {
        if (!isValid(value)) {
            throw Refusal.invalid("creditCode", "enterprise.creditCode");
        }
    }

    /**
     * Reads what somebody has typed, in lower case or with blanks.
     *
     * @throws Refusal invalid where it is no such code, or mistyped
     */
    public static CreditCode parse(String text) {
        return new CreditCode(text.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    private static boolean isValid(String code) {
        return FORM.matcher(code).matches() && code.charAt(code.length() - 1) == checkCharacter(code);
    }

    private static char checkCharacter(String code) {
        int modulus = CHARACTERS.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length() - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % modulus;
        }
        return CHARACTERS.charAt((modulus - sum % modulus) % modulus);
    }

    @Override
    public String toString() {
        return value;
    }
}
