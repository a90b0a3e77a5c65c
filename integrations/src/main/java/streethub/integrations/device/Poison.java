package streethub.integrations.device;

/** A message that will never be readable as it is; its words go into the dead letter. */
sealed class Poison extends Exception permits UnknownSender {

    private static final long serialVersionUID = 1L;

    Poison(String reason) {
        super(reason);
    }

    Poison(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
