package streethub.incident;

/** What the reporter thinks of how it was handled. */
public enum Rating {
    SATISFIED,
    SO_SO,
    NOT_SATISFIED
}
