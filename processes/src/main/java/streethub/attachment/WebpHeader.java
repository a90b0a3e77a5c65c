package streethub.attachment;

/**
 * Walks over a WebP's chunks (RFC 9649). The pixels' own size must be the one that the file announces: a small canvas
 * around a huge picture would be a bomb.
 */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_FRAME = 8;
    private static final int FRAME_HEADER = 16;
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final long KEY_FRAME = 0x9D012AL;

    private final PhotoBytes bytes;
    private int width;
    private int height;
    private boolean pixels;
    private int orientation = ExifOrientation.UPRIGHT;

    private WebpHeader(PhotoBytes bytes) {
        this.bytes = bytes;
    }

    static PhotoHeader read(PhotoBytes bytes) throws BadPhoto {
        return new WebpHeader(bytes).walk();
    }

    private PhotoHeader walk() throws BadPhoto {
        long end = CHUNK_FRAME + bytes.u32Little(4);
        if (end > bytes.length()) {
            throw BadPhoto.truncated();
        }
        for (long at = FIRST_CHUNK; at + CHUNK_FRAME <= end; at = next(at)) {
            chunk(at);
        }
        if (!pixels) {
            throw BadPhoto.damaged();
        }
        return new PhotoHeader(PhotoHeader.Format.WEBP, width, height, orientation);
    }

    private long next(long at) throws BadPhoto {
        long length = bytes.u32Little(at + 4);
        return at + CHUNK_FRAME + length + length % 2;
    }

    private void chunk(long at) throws BadPhoto {
        long body = at + CHUNK_FRAME;
        switch (bytes.name(at)) {
            case "VP8X" -> size(bytes.u24Little(body + 4) + 1, bytes.u24Little(body + 7) + 1);
            case "EXIF" -> orientation = exif(body);
            case "ANMF" -> frame(body, next(at));
            case "VP8 ", "VP8L" -> pixels(at);
            default -> bytes.u8(next(at) - 1);
        }
    }

    private int exif(long body) throws BadPhoto {
        boolean prefixed = bytes.name(body).equals("Exif");
        return ExifOrientation.at(bytes, prefixed ? body + 6 : body);
    }

    private void frame(long body, long end) throws BadPhoto {
        int frameWidth = bytes.u24Little(body + 6) + 1;
        int frameHeight = bytes.u24Little(body + 9) + 1;
        if (frameWidth > width || frameHeight > height) {
            throw BadPhoto.damaged();
        }
        for (long at = body + FRAME_HEADER; at + CHUNK_FRAME <= end; at = next(at)) {
            if (bytes.name(at).startsWith("VP8")) {
                long size = sizeOf(at);
                pixels = true;
                if (size != ((long) frameWidth << 32 | frameHeight)) {
                    throw BadPhoto.damaged();
                }
            }
        }
    }

    private void pixels(long at) throws BadPhoto {
        long size = sizeOf(at);
        bytes.u8(next(at) - 1);
        pixels = true;
        size((int) (size >> 32), (int) size);
    }

    private void size(int newWidth, int newHeight) throws BadPhoto {
        if (width != 0 && (width != newWidth || height != newHeight)) {
            throw BadPhoto.damaged();
        }
        width = newWidth;
        height = newHeight;
    }

    /** Width in the upper, height in the lower half. */
    private long sizeOf(long at) throws BadPhoto {
        long body = at + CHUNK_FRAME;
        if (bytes.name(at).equals("VP8L")) {
            if (bytes.u8(body) != LOSSLESS_SIGNATURE) {
                throw BadPhoto.damaged();
            }
            long bits = bytes.u32Little(body + 1);
            return (((bits & 0x3FFF) + 1) << 32) | (((bits >> 14) & 0x3FFF) + 1);
        }
        if ((bytes.u32(body + 2) & 0xFFFFFFL) != KEY_FRAME) {
            throw BadPhoto.damaged();
        }
        return ((long) (bytes.u16Little(body + 6) & 0x3FFF) << 32) | (bytes.u16Little(body + 8) & 0x3FFF);
    }
}
