package streethub.identity;

import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * Which accounts to list.
 *
 * @param role with this one; null for any
 * @param within bound to this unit or one below it; null for all
 * @param words part of the user name or display name, in any case; null or blank for all
 * @param open those that may log in, or those that are closed; null for both
 */
public record AccountFilter(
        @Nullable Role role,
        @Nullable GridCode within,
        @Nullable String words,
        @Nullable Boolean open) {

    /** Every account. */
    public static final AccountFilter ALL = new AccountFilter(null, null, null, null);

    /** In characters. */
    public static final int LONGEST_WORDS = 100;

    public AccountFilter {
        words = words == null || words.isBlank() ? null : words.strip();
        if (words != null && (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0)) {
            throw Refusal.invalid("q", "account.words", LONGEST_WORDS);
        }
    }
}
