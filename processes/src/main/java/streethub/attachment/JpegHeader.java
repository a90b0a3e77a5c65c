package streethub.attachment;

/** Walks over a JPEG's segments (ITU-T T.81, annex B) from the first marker to the end of the image. */
final class JpegHeader {

    /** Real progressive photos have about ten; each costs one pass over every pixel. */
    private static final int MOST_SCANS = 64;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP1 = 0xE1;
    private static final long EXIF = 0x45786966L;
    private static final int EXIF_TIFF_AT = 10;

    private final PhotoBytes bytes;
    private int width;
    private int height;
    private int orientation = ExifOrientation.UPRIGHT;
    private int scans;

    private JpegHeader(PhotoBytes bytes) {
        this.bytes = bytes;
    }

    static PhotoHeader read(PhotoBytes bytes) throws BadPhoto {
        return new JpegHeader(bytes).walk();
    }

    private PhotoHeader walk() throws BadPhoto {
        long at = 2;
        while (true) {
            int marker = marker(at);
            while (bytes.u8(at + 1) == 0xFF) {
                at++;
                marker = marker(at);
            }
            if (marker == END_OF_IMAGE) {
                break;
            }
            at = segment(marker, at + 2);
        }
        if (width == 0 || height == 0 || scans == 0) {
            throw BadPhoto.damaged();
        }
        return new PhotoHeader(PhotoHeader.Format.JPEG, width, height, orientation);
    }

    private int marker(long at) throws BadPhoto {
        if (bytes.u8(at) != 0xFF) {
            throw BadPhoto.damaged();
        }
        return bytes.u8(at + 1);
    }

    /** Handles one segment and answers where the next marker stands. */
    private long segment(int marker, long at) throws BadPhoto {
        int length = bytes.u16(at);
        if (length < 2) {
            throw BadPhoto.damaged();
        }
        if (isFrame(marker)) {
            frame(at);
        } else if (marker == APP1 && length > EXIF_TIFF_AT && bytes.u32(at + 2) == EXIF) {
            orientation = ExifOrientation.at(bytes, at + EXIF_TIFF_AT - 2);
        }
        long next = at + length;
        bytes.u8(next);
        return marker == START_OF_SCAN ? afterScan(next) : next;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(long at) throws BadPhoto {
        if (width != 0) {
            throw BadPhoto.damaged();
        }
        height = bytes.u16(at + 3);
        width = bytes.u16(at + 5);
    }

    /** Skips the coded pixels: inside them, 0xFF is followed by zero or a restart marker. */
    private long afterScan(long from) throws BadPhoto {
        if (++scans > MOST_SCANS) {
            throw BadPhoto.damaged();
        }
        long at = from;
        while (true) {
            if (bytes.u8(at) == 0xFF) {
                int next = bytes.u8(at + 1);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
            at++;
        }
    }
}
