package streethub.identity;

import java.time.Instant;

/**
 * A fresh token of the API, shown this once.
 *
 * @param token the bearer token, 46 characters, letters, digits, {@code _ -}
 */
public record IssuedToken(String token, Instant expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "IssuedToken[until " + expiresAt + "]";
    }
}
