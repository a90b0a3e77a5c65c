package streethub.attachment;

/** The unguessable name of a stored photo. */
public record PhotoId(String value) {

    /** Where its picture of that size lies below the hub's home: {@code photos/ab/cd/}, after its first letters. */
    public String file(PhotoSize size) {
        return "photos/" + value.substring(0, 2) + "/" + value.substring(2, 4) + "/" + value + size.suffix() + ".jpg";
    }
}
