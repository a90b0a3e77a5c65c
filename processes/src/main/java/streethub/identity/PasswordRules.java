package streethub.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import streethub.shared.Refusal;

/**
 * What a password must be: long enough and not one that everybody tries; no rule about its composition, which only
 * makes people write {@code Passw0rd!} (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordRules {

    static final int MIN_LENGTH = 8;

    /** Beyond this many bytes bcrypt would ignore the rest. */
    static final int MAX_BYTES = 72;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Refuses a password that breaks a rule as an invalid {@code password}. */
    static void check(String username, String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw Refusal.invalid("password", "password.short", MIN_LENGTH);
        }
        if (!fits(password)) {
            throw Refusal.invalid("password", "password.long", MAX_BYTES);
        }
        if (password.indexOf('\0') >= 0) {
            throw Refusal.invalid("password", "password.characters");
        }
        if (password.equalsIgnoreCase(username)) {
            throw Refusal.invalid("password", "password.isUsername");
        }
        if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid("password", "password.common");
        }
    }

    /** Whether bcrypt takes the whole of it. */
    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
