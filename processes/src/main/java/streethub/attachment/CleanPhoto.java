package streethub.attachment;

/**
 * A photo that has been checked, turned upright and made anew as JPEG without any metadata; not stored yet.
 *
 * @param full JPEG of {@link PhotoSize#FULL}
 * @param thumbnail JPEG of {@link PhotoSize#THUMBNAIL}
 * @param width of the full one, in pixels
 * @param height of the full one, in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record CleanPhoto(byte[] full, byte[] thumbnail, int width, int height) {}
