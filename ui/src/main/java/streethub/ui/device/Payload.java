package streethub.ui.device;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A message's bytes as a person can read them, never more than the first {@value #SHOWN}: as text where all of it is
 * printable, else in hexadecimal.
 *
 * @param size of the whole message in bytes
 */
record Payload(String shown, boolean isText, int size) {

    static final int SHOWN = 2048;

    static Payload of(byte[] bytes) {
        ByteBuffer begin = ByteBuffer.wrap(bytes, 0, Math.min(SHOWN, bytes.length));
        CharBuffer text = CharBuffer.allocate(SHOWN);
        // A character that the cut went through is no fault of the message.
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        boolean valid = utf8.decode(begin, text, bytes.length <= SHOWN).isUnderflow();
        String words = text.flip().toString();
        return valid && words.codePoints().allMatch(Payload::isPrintable)
                ? new Payload(words, true, bytes.length)
                : new Payload(
                        HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(SHOWN, bytes.length)),
                        false,
                        bytes.length);
    }

    boolean isCut() {
        return size > SHOWN;
    }

    /** Controls would vanish, and marks of direction would show the text as another than it is. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
