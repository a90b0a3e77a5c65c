package streethub.attachment;

import java.util.Arrays;

/**
 * What a file says of itself before anything is decoded. Reading one walks over the whole file's structure, so that a
 * truncated file, a hidden second picture or too many passes are seen without spending memory on pixels.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation EXIF orientation, 1 (upright) to 8
 */
record PhotoHeader(Format format, int width, int height, int orientation) {

    /** The formats taken, each with the bytes it begins with. */
    enum Format {
        JPEG,
        PNG,
        WEBP
    }

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final int WEBP_AT = 8;

    static PhotoHeader read(byte[] file) throws BadPhoto {
        PhotoBytes bytes = new PhotoBytes(file);
        if (startsWith(file, 0, JPEG)) {
            return JpegHeader.read(bytes);
        }
        if (startsWith(file, 0, PNG)) {
            return PngHeader.read(bytes);
        }
        if (startsWith(file, 0, RIFF) && startsWith(file, WEBP_AT, WEBP)) {
            return WebpHeader.read(bytes);
        }
        throw BadPhoto.notAPhoto();
    }

    private static boolean startsWith(byte[] file, int at, byte[] magic) {
        return file.length >= at + magic.length && Arrays.equals(file, at, at + magic.length, magic, 0, magic.length);
    }

    long pixels() {
        return (long) width * height;
    }
}
