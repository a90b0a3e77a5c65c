package streethub.integrations.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import streethub.shared.Sha256;

/** What makes two deliveries the same message: 128 bits of a digest, since a sender chooses the words and their length. */
final class MessageKey {

    private MessageKey() {}

    /** The key of these words, in this order. */
    static UUID of(String... words) {
        MessageDigest digest = Sha256.begin();
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
