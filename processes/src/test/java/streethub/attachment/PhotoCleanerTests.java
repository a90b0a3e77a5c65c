package streethub.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import streethub.shared.Refusal;

class PhotoCleanerTests {

    private static final BufferedImage PLAIN = SamplePhotos.plain(120, 80);

    private final PhotoCleaner cleaner = new PhotoCleaner();

    static Stream<Arguments> good() {
        BufferedImage clear = new BufferedImage(120, 80, BufferedImage.TYPE_INT_ARGB);
        byte[] zip = "PK\u0003\u0004 archive".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                arguments("JPEG", SamplePhotos.jpeg(PLAIN), 120),
                arguments("progressive JPEG", SamplePhotos.progressiveJpeg(PLAIN), 120),
                arguments("PNG", SamplePhotos.png(PLAIN), 120),
                arguments("transparent PNG", SamplePhotos.png(clear), 120),
                arguments("lossy WebP", SamplePhotos.WEBP_LOSSY, 1),
                arguments("lossless WebP", SamplePhotos.WEBP_LOSSLESS, 1),
                arguments("animated WebP, its first picture", SamplePhotos.WEBP_ANIMATED, 1),
                arguments("JPEG with an archive behind it", SamplePhotos.joined(SamplePhotos.jpeg(PLAIN), zip), 120),
                arguments("PNG with an archive behind it", SamplePhotos.joined(SamplePhotos.png(PLAIN), zip), 120),
                arguments(
                        "PNG whose comment inflates to 300 MB",
                        SamplePhotos.pngWith(PLAIN, "zTXt", SamplePhotos.compressedText(300)),
                        120));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void makesANewJpegOfAPhoto(String what, byte[] file, int width) {
        CleanPhoto photo = cleaner.clean(file);

        assertThat(photo.width()).isEqualTo(width);
        assertThat(SamplePhotos.decoded(photo.full()).getWidth()).isEqualTo(width);
        assertThat(photo.thumbnail()).startsWith(0xFF, 0xD8);
        assertThat(new String(photo.full(), StandardCharsets.ISO_8859_1)).doesNotContain("archive", "Comment");
    }

    static Stream<Arguments> bad() {
        byte[] jpeg = SamplePhotos.jpeg(PLAIN);
        byte[] png = SamplePhotos.png(PLAIN);
        return Stream.of(
                arguments("HTML named .jpg", text("<!DOCTYPE html><script>alert(1)</script>"), "photo.format"),
                arguments("SVG", text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), "photo.format"),
                arguments("GIF", SamplePhotos.gif(PLAIN), "photo.format"),
                arguments("PDF", text("%PDF-1.7"), "photo.format"),
                arguments("archive", text("PK\u0003\u0004"), "photo.format"),
                arguments("sound in the same container as WebP", text("RIFF\4\0\0\0WAVEfmt "), "photo.format"),
                arguments("JPEG behind HTML", SamplePhotos.joined(text("<html>"), jpeg), "photo.format"),
                arguments("three bytes of JPEG", Arrays.copyOf(jpeg, 3), "photo.truncated"),
                arguments("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "photo.truncated"),
                arguments("JPEG without its last byte", Arrays.copyOf(jpeg, jpeg.length - 1), "photo.truncated"),
                arguments(
                        "JPEG that skips its pixels",
                        SamplePhotos.joined(Arrays.copyOf(jpeg, jpeg.length - 60), text("\u00ff\u00d9")),
                        "photo.damaged"),
                arguments("half a PNG", Arrays.copyOf(png, png.length / 2), "photo.truncated"),
                arguments("half a WebP", Arrays.copyOf(SamplePhotos.WEBP_LOSSY, 30), "photo.truncated"),
                arguments(
                        "PNG header before anything",
                        SamplePhotos.joined(Arrays.copyOf(png, 8), text("HTML".repeat(9))),
                        "photo.damaged"),
                arguments("PNG bomb", SamplePhotos.pngBomb(60_000, 60_000), "photo.pixels"),
                arguments("PNG bomb beyond numbers", SamplePhotos.pngBomb(-1, -1), "photo.damaged"),
                arguments("PNG of no size", SamplePhotos.pngBomb(0, 10), "photo.damaged"),
                arguments("PNG that promises more than it has", SamplePhotos.pngBomb(5_000, 5_000), "photo.damaged"),
                arguments("JPEG bomb", SamplePhotos.jpegBomb(65_000, 65_000), "photo.pixels"),
                arguments("JPEG that promises more than it has", SamplePhotos.jpegBomb(5_000, 5_000), "photo.damaged"),
                arguments("JPEG with a thousand passes", SamplePhotos.manyScans(1_000), "photo.damaged"),
                arguments("WebP of two sizes", SamplePhotos.webpBomb(), "photo.damaged"),
                arguments("two JPEG pictures in one", twoFrames(jpeg), "photo.damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refusesWhatIsNoWholePhoto(String what, byte[] file, String key) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> cleaner.clean(file));

        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.field()).isEqualTo("photos");
    }

    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,GYRB", "7,YGBR", "8,BRYG"})
    void turnsAPhotoUpright(int orientation, String stored) {
        boolean sideways = orientation >= 5;
        Color[] colours = stored.chars().mapToObj(PhotoCleanerTests::colour).toArray(Color[]::new);
        BufferedImage image = SamplePhotos.quarters(sideways ? 80 : 120, sideways ? 120 : 80, colours);

        CleanPhoto photo = cleaner.clean(SamplePhotos.jpegWithExif(image, orientation));

        BufferedImage upright = SamplePhotos.decoded(photo.full());
        assertThat(new int[] {photo.width(), photo.height()}).containsExactly(120, 80);
        assertThat(corner(upright, 20, 20)).isEqualTo('R');
        assertThat(corner(upright, 100, 20)).isEqualTo('G');
        assertThat(corner(upright, 20, 60)).isEqualTo('B');
        assertThat(corner(upright, 100, 60)).isEqualTo('Y');
    }

    @Test
    void turnsAPngUprightToo() {
        CleanPhoto photo = cleaner.clean(SamplePhotos.pngWith(PLAIN, "eXIf", SamplePhotos.exif(6)));

        assertThat(new int[] {photo.width(), photo.height()}).containsExactly(80, 120);
    }

    @Test
    void forgetsWhereAndWithWhatItWasTaken() throws Exception {
        byte[] file = SamplePhotos.jpegWithExif(PLAIN, 1);
        assertThat(metadata(file).getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();

        CleanPhoto photo = cleaner.clean(file);

        for (byte[] picture : new byte[][] {photo.full(), photo.thumbnail()}) {
            Metadata left = metadata(picture);
            assertThat(left.containsDirectoryOfType(GpsDirectory.class)).isFalse();
            assertThat(left.containsDirectoryOfType(ExifIFD0Directory.class)).isFalse();
            assertThat(left.containsDirectoryOfType(JpegCommentDirectory.class)).isFalse();
        }
    }

    @Test
    void keepsAPhotoWhoseMetadataAreBroken() {
        byte[] file = SamplePhotos.jpegWithExif(PLAIN, 6);
        file[12] = 0x7F;

        assertThat(cleaner.clean(file).width()).isEqualTo(120);
    }

    @Test
    void makesALargePhotoSmaller() {
        CleanPhoto photo = cleaner.clean(SamplePhotos.png(SamplePhotos.plain(8_000, 4_990)));

        assertThat(photo.width()).isEqualTo(2_048);
        assertThat(photo.height()).isBetween(1_270, 1_285);
        assertThat(SamplePhotos.decoded(photo.thumbnail()).getWidth()).isEqualTo(400);
    }

    @Test
    void takesAStripOfOneLine() {
        CleanPhoto photo = cleaner.clean(SamplePhotos.png(SamplePhotos.plain(30_000, 2)));

        assertThat(photo.width()).isEqualTo(2_048);
        assertThat(photo.height()).isEqualTo(1);
    }

    private static byte[] twoFrames(byte[] jpeg) {
        int frame = 2;
        while (!(jpeg[frame] == (byte) 0xFF && jpeg[frame + 1] == (byte) 0xC0)) {
            frame++;
        }
        return SamplePhotos.inserted(jpeg, frame, Arrays.copyOfRange(jpeg, frame, frame + 19));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Metadata metadata(byte[] file) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static Color colour(int letter) {
        return switch (letter) {
            case 'R' -> Color.RED;
            case 'G' -> Color.GREEN;
            case 'B' -> Color.BLUE;
            default -> Color.YELLOW;
        };
    }

    private static char corner(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        return red && green ? 'Y' : red ? 'R' : green ? 'G' : 'B';
    }
}
