package streethub.attachment;

/** The unguessable name of a stored photo. */
public record PhotoId(String value) {}
