package streethub.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody may not do any longer what they did: the account was closed, or has other roles or another place. Heard in
 * the same transaction by the features in which something lies with that account.
 *
 * @param now what they may do now; null where the account is closed
 */
public record AccountLeft(String username, @Nullable Actor now) {}
