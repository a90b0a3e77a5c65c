package streethub.incident;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts reporters' contact data with AES-256-GCM, bound to the case, so that a stolen database tells nobody. */
@Component
class ContactCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    ContactCipher(@Value("${streethub.secret-key}") String base64, JsonMapper json) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("streethub.secret-key is to be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.json = json;
    }

    byte @Nullable [] encrypt(String caseNumber, @Nullable Contact contact) {
        if (contact == null || (contact.name() == null && contact.phone() == null)) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = json.writeValueAsBytes(contact);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, caseNumber, nonce, text);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Nullable Contact decrypt(String caseNumber, byte @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return json.readValue(run(Cipher.DECRYPT_MODE, caseNumber, nonce, sealed), Contact.class);
    }

    private byte[] run(int mode, String caseNumber, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(caseNumber.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("contact data of case " + caseNumber, e);
        }
    }
}
