package streethub.identity;

/** An account and the password with which its owner begins, shown this once to whoever hands it out. */
public record HandedOut(AccountView account, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "HandedOut[" + account.username() + "]";
    }
}
