package streethub.sensor;

/** Bytes that the rows of a model do not fit; says why, in English. */
public final class UnreadableFrame extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFrame(String reason) {
        super(reason);
    }

    /** Why, for a person. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
