package streethub.integrations.camera;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for what a playlist leads to: the gateway's address, sealed with the key of one viewing. A browser neither reads
 * it nor makes one up, and the same address has the same name in each playlist of that viewing.
 */
final class SegmentNames {

    /** What the name of a playlist ends in. */
    static final String PLAYLIST = "m3u8";

    /** What a name may end in, by which its content type is told. */
    private static final Set<String> ENDINGS = Set.of(PLAYLIST, "ts", "m4s", "mp4", "aac");

    private static final String OTHER = "bin";
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{24,4000})\\.(m3u8|ts|m4s|mp4|aac|bin)");
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final int HALF = 16;

    private SegmentNames() {}

    static String seal(byte[] key, URI address, boolean playlist) {
        byte[] plain = address.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, HALF, HALF, "HmacSHA256"));
            byte[] iv = Arrays.copyOf(mac.doFinal(plain), IV);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, iv).doFinal(plain);
            byte[] name = Arrays.copyOf(iv, IV + sealed.length);
            System.arraycopy(sealed, 0, name, IV, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(name) + "."
                    + (playlist ? PLAYLIST : ending(address));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address behind the name; empty where it is no name of this viewing. */
    static Optional<URI> open(byte[] key, String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(matcher.group(1));
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, IV)).doFinal(sealed, IV, sealed.length - IV);
            return Optional.of(URI.create(new String(plain, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String ending(URI address) {
        String path = address.getPath();
        String ending = path == null ? OTHER : ending(path).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? ending : OTHER;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, 0, HALF, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }
}
