package streethub.attachment;

import java.nio.charset.StandardCharsets;

/** A file's bytes as numbers, where reading past the end means that the file was cut off. */
@SuppressWarnings("ArrayRecordComponent")
record PhotoBytes(byte[] bytes) {

    int length() {
        return bytes.length;
    }

    int u8(long at) throws BadPhoto {
        if (at < 0 || at >= bytes.length) {
            throw BadPhoto.truncated();
        }
        return bytes[(int) at] & 0xFF;
    }

    int u16(long at) throws BadPhoto {
        return (u8(at) << 8) | u8(at + 1);
    }

    long u32(long at) throws BadPhoto {
        return ((long) u16(at) << 16) | u16(at + 2);
    }

    int u16Little(long at) throws BadPhoto {
        return u8(at) | (u8(at + 1) << 8);
    }

    int u24Little(long at) throws BadPhoto {
        return u16Little(at) | (u8(at + 2) << 16);
    }

    long u32Little(long at) throws BadPhoto {
        return u16Little(at) | ((long) u16Little(at + 2) << 16);
    }

    /** Four characters that name a chunk. */
    String name(long at) throws BadPhoto {
        u8(at + 3);
        return new String(bytes, (int) at, 4, StandardCharsets.ISO_8859_1);
    }
}
