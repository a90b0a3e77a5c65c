package streethub.integrations.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import streethub.identity.HandedOut;

@Schema(
        description = "An account and its one-time password, shown this once; it opens the page on which its owner"
                + " chooses another, and no token.")
record HandedOutResponse(AccountItem account, String oneTimePassword) {

    static HandedOutResponse of(HandedOut handedOut) {
        return new HandedOutResponse(AccountItem.of(handedOut.account()), handedOut.password());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "HandedOutResponse[" + account.username() + "]";
    }
}
