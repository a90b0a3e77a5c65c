package streethub.attachment;

/** How large a stored photo is wanted. */
public enum PhotoSize {
    /** At most 2,048 pixels on its longer edge. */
    FULL(2_048, ""),
    /** At most 400 pixels on its longer edge, for lists. */
    THUMBNAIL(400, "-s");

    private final int maxEdge;
    private final String suffix;

    PhotoSize(int maxEdge, String suffix) {
        this.maxEdge = maxEdge;
        this.suffix = suffix;
    }

    int maxEdge() {
        return maxEdge;
    }

    /** What its file's name has after the id. */
    String suffix() {
        return suffix;
    }
}
