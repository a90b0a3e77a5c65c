package streethub.incident;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import streethub.shared.Sha256;

/** What opens a case's status page: ten characters of Crockford's base 32 (50 random bits), kept only as a hash. */
record TrackingCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TrackingCode random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TrackingCode(code.toString());
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    /** Whether what somebody typed, in any case and with look-alikes, is the code behind the hash. */
    static boolean opens(@Nullable String typed, byte @Nullable [] hash) {
        if (typed == null || hash == null) {
            return false;
        }
        String code = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[ -]", "");
        return MessageDigest.isEqual(new TrackingCode(code).hash(), hash);
    }
}
