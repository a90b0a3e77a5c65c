package streethub.attachment;

/** Finds the one thing worth knowing in EXIF data: how the camera was held (TIFF 6.0, tag 0x0112 of the first list). */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4D4D;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_LENGTH = 12;

    private final PhotoBytes bytes;
    private final long start;
    private final boolean little;

    private ExifOrientation(PhotoBytes bytes, long start, boolean little) {
        this.bytes = bytes;
        this.start = start;
        this.little = little;
    }

    /** The orientation, 1 to 8, in the TIFF block that begins here; 1 where it is missing or makes no sense. */
    static int at(PhotoBytes bytes, long start) {
        try {
            int order = bytes.u16(start);
            return order == LITTLE_ENDIAN || order == BIG_ENDIAN
                    ? new ExifOrientation(bytes, start, order == LITTLE_ENDIAN).find()
                    : UPRIGHT;
        } catch (BadPhoto brokenMetadata) {
            return UPRIGHT;
        }
    }

    private int find() throws BadPhoto {
        long list = start + (little ? bytes.u32Little(start + 4) : bytes.u32(start + 4));
        int entries = u16(list);
        for (int i = 0; i < entries; i++) {
            long entry = list + 2 + (long) i * ENTRY_LENGTH;
            if (u16(entry) == ORIENTATION && u16(entry + 2) == SHORT) {
                int value = u16(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private int u16(long at) throws BadPhoto {
        return little ? bytes.u16Little(at) : bytes.u16(at);
    }
}
