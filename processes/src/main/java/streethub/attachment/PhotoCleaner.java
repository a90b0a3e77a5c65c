package streethub.attachment;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import streethub.shared.Refusal;

/**
 * Makes a new picture out of an uploaded one. Whatever else the file carried (place, camera, thumbnails, appended
 * archives) is left behind, since only the pixels go on.
 */
@Component
class PhotoCleaner {

    private static final long MOST_PIXELS = 40_000_000;
    private static final float QUALITY = 0.85f;

    /** Decoding takes memory by the pixel, so this many megapixels at most are in work at once. */
    private static final int MEGAPIXELS_AT_ONCE = 80;

    private static final long MEGA = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore megapixels = new Semaphore(MEGAPIXELS_AT_ONCE, true);

    CleanPhoto clean(byte[] file) {
        try {
            PhotoHeader header = PhotoHeader.read(file);
            if (header.pixels() > MOST_PIXELS) {
                throw Refusal.tooLarge(
                        Photos.FIELD, "photo.pixels", MOST_PIXELS / MEGA, header.width(), header.height());
            }
            int share = (int) (1 + header.pixels() / MEGA);
            await(share);
            try {
                return clean(file, header);
            } finally {
                megapixels.release(share);
            }
        } catch (BadPhoto bad) {
            throw bad.refusal();
        }
    }

    private void await(int share) {
        try {
            if (!megapixels.tryAcquire(share, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw Refusal.tooMany(PATIENCE, "photo.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.tooMany(PATIENCE, "photo.busy");
        }
    }

    private static CleanPhoto clean(byte[] file, PhotoHeader header) throws BadPhoto {
        BufferedImage upright = turn(decode(file, header), header.orientation());
        BufferedImage full = shrink(upright, PhotoSize.FULL.maxEdge());
        return new CleanPhoto(
                jpeg(full), jpeg(shrink(full, PhotoSize.THUMBNAIL.maxEdge())), full.getWidth(), full.getHeight());
    }

    /** Decodes with as few pixels as the full size needs; a decoder's complaint of any kind means a damaged file. */
    private static BufferedImage decode(byte[] file, PhotoHeader header) throws BadPhoto {
        ImageReader reader = reader(header.format());
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw BadPhoto.damaged();
            }
            boolean[] warned = new boolean[1];
            reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(header.width(), header.height()) / PhotoSize.FULL.maxEdge());
            int step = Math.min(every, Math.min(header.width(), header.height()));
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, parameters);
            if (warned[0] && header.format() == PhotoHeader.Format.JPEG) {
                throw BadPhoto.damaged();
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw BadPhoto.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PhotoHeader.Format format) {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static BufferedImage turn(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        boolean sideways = orientation >= 5;
        return draw(image, turn, sideways ? height : width, sideways ? width : height);
    }

    /** In halves first: a large step at once would skip pixels and look rough. */
    private static BufferedImage shrink(BufferedImage image, int maxEdge) {
        BufferedImage result = image;
        int edge = Math.max(image.getWidth(), image.getHeight());
        while (edge > maxEdge) {
            double factor = Math.max(0.5, (double) maxEdge / edge);
            int width = Math.max(1, (int) Math.round(result.getWidth() * factor));
            int height = Math.max(1, (int) Math.round(result.getHeight() * factor));
            result = draw(
                    result,
                    AffineTransform.getScaleInstance(
                            (double) width / result.getWidth(), (double) height / result.getHeight()),
                    width,
                    height);
            edge = Math.max(width, height);
        }
        return result;
    }

    private static BufferedImage draw(BufferedImage image, AffineTransform how, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, how, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
