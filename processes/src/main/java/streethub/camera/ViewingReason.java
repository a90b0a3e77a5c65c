package streethub.camera;

import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/**
 * Why somebody looks, as it was said; whether that will do, the service decides.
 *
 * @param words chosen or typed; may be empty where a case says it
 * @param caseNumber the case it is for; null for none
 */
public record ViewingReason(
        @Nullable String words, @Nullable String caseNumber) {

    /** The most characters that are taken. */
    public static final int LONGEST = 200;

    public ViewingReason {
        words = words == null ? "" : words.strip();
        caseNumber = caseNumber == null || caseNumber.isBlank() ? null : caseNumber.strip();
    }

    /** Refuses as invalid what says nothing, too much, or what cannot be stored. */
    void require() {
        String said = words();
        if (said.isEmpty() && caseNumber == null) {
            throw Refusal.invalid("reason", "camera.reason.missing");
        }
        if (said.length() > LONGEST) {
            throw Refusal.invalid("reason", "camera.words.long", LONGEST);
        }
        if (said.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("reason", "camera.words.unreadable");
        }
    }

    @Override
    public String words() {
        return words == null ? "" : words;
    }
}
