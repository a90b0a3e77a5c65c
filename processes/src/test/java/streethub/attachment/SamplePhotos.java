package streethub.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files that somebody might upload, good and bad, made on the spot. */
final class SamplePhotos {

    /** One white dot each: lossy, lossless, animated. */
    static final byte[] WEBP_LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    static final byte[] WEBP_ANIMATED = Base64.getDecoder()
            .decode("UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhM"
                    + "DQAAAC8AAAAQBxAREYiI/gcA");

    private SamplePhotos() {}

    /** Four coloured quarters: top left, top right, bottom left, bottom right. */
    static BufferedImage quarters(int width, int height, Color... colours) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        return image;
    }

    static BufferedImage plain(int width, int height) {
        return quarters(width, height, Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
    }

    static byte[] jpeg(BufferedImage image) {
        return encoded(image, "jpeg", ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressiveJpeg(BufferedImage image) {
        return encoded(image, "jpeg", ImageWriteParam.MODE_DEFAULT);
    }

    static byte[] png(BufferedImage image) {
        return encoded(image, "png", ImageWriteParam.MODE_DISABLED);
    }

    static byte[] gif(BufferedImage image) {
        return encoded(image, "gif", ImageWriteParam.MODE_DISABLED);
    }

    private static byte[] encoded(BufferedImage image, String format, int progressive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (parameters.canWriteProgressive()) {
                parameters.setProgressiveMode(progressive);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TIFF block with an orientation and a place (30°49'48" N). */
    static byte[] exif(int orientation) {
        return HexFormat.of()
                .parseHex("4d4d002a00000008" + "0002"
                        + "0112000300000001" + "%04x0000".formatted(orientation)
                        + "8825000400000001" + "00000026" + "00000000"
                        + "0002"
                        + "0001000200000002" + "4e000000"
                        + "0002000500000003" + "00000044" + "00000000"
                        + "0000001e00000001" + "0000003100000001" + "0000003000000001");
    }

    static byte[] jpegWithExif(BufferedImage image, int orientation) {
        byte[] tiff = exif(orientation);
        ByteBuffer segment = ByteBuffer.allocate(tiff.length + 10)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (tiff.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff);
        return inserted(jpeg(image), 2, segment.array());
    }

    static byte[] pngWith(BufferedImage image, String chunk, byte[] body) {
        return inserted(png(image), 33, chunk(chunk, body));
    }

    static byte[] chunk(String name, byte[] body) {
        byte[] named = joined(name.getBytes(StandardCharsets.ISO_8859_1), body);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(body.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A small file that becomes that many bytes of text when it is inflated. */
    static byte[] compressedText(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                deflater.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Announces a size that its few bytes do not hold. */
    static byte[] pngBomb(int width, int height) {
        byte[] file = png(plain(8, 8));
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(file, 24, 5)
                .array();
        return joined(Arrays.copyOf(file, 8), chunk("IHDR", header), Arrays.copyOfRange(file, 33, file.length));
    }

    static byte[] jpegBomb(int width, int height) {
        byte[] file = jpeg(plain(8, 8));
        for (int at = 2; at < file.length; at++) {
            if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(file, at + 5, 4).putShort((short) height).putShort((short) width);
                return file;
            }
        }
        throw new IllegalStateException("no frame");
    }

    /** The same pass over the picture again and again. */
    static byte[] manyScans(int scans) {
        byte[] file = progressiveJpeg(plain(64, 64));
        int scan = file.length - 2;
        while (!(file[scan] == (byte) 0xFF && file[scan + 1] == (byte) 0xDA)) {
            scan--;
        }
        byte[] last = Arrays.copyOfRange(file, scan, file.length - 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, file.length - 2);
        for (int i = 0; i < scans; i++) {
            bytes.writeBytes(last);
        }
        bytes.write(file, file.length - 2, 2);
        return bytes.toByteArray();
    }

    /** A canvas of one dot around a picture of 16,383 × 16,383. */
    static byte[] webpBomb() {
        byte[] picture = Arrays.copyOfRange(WEBP_LOSSY, 12, WEBP_LOSSY.length);
        picture[14] = (byte) 0xFF;
        picture[15] = 0x3F;
        picture[16] = (byte) 0xFF;
        picture[17] = 0x3F;
        byte[] canvas = HexFormat.of().parseHex("56503858" + "0a000000" + "00000000" + "000000" + "000000");
        byte[] body = joined("WEBP".getBytes(StandardCharsets.ISO_8859_1), canvas, picture);
        byte[] head = HexFormat.of().parseHex("52494646%02x000000".formatted(body.length));
        return joined(head, body);
    }

    static byte[] inserted(byte[] file, int at, byte[] what) {
        return joined(Arrays.copyOf(file, at), what, Arrays.copyOfRange(file, at, file.length));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
