package streethub.app.backup;

import java.security.MessageDigest;
import java.util.HexFormat;
import streethub.shared.Sha256;

/** SHA-256, by which a backup proves that it came back as it was written. */
final class Digests {

    private Digests() {}

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.begin().digest(bytes));
    }
}
