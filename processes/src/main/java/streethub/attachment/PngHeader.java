package streethub.attachment;

/** Walks over a PNG's chunks (W3C PNG, third edition) from the header to the end chunk. */
final class PngHeader {

    private static final int FIRST_CHUNK = 8;
    private static final int CHUNK_FRAME = 12;

    private PngHeader() {}

    static PhotoHeader read(PhotoBytes bytes) throws BadPhoto {
        if (!bytes.name(FIRST_CHUNK + 4L).equals("IHDR")) {
            throw BadPhoto.damaged();
        }
        long width = bytes.u32(FIRST_CHUNK + 8L);
        long height = bytes.u32(FIRST_CHUNK + 12L);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw BadPhoto.damaged();
        }
        int orientation = ExifOrientation.UPRIGHT;
        long at = FIRST_CHUNK;
        String chunk = bytes.name(at + 4);
        while (!chunk.equals("IEND")) {
            if (chunk.equals("eXIf")) {
                orientation = ExifOrientation.at(bytes, at + 8);
            }
            at += CHUNK_FRAME + bytes.u32(at);
            chunk = bytes.name(at + 4);
        }
        return new PhotoHeader(PhotoHeader.Format.PNG, (int) width, (int) height, orientation);
    }
}
