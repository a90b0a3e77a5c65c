package streethub.journey;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Drawn photos, since none of real places belong into a test. */
final class SamplePhoto {

    private SamplePhoto() {}

    /** JPEG, 1200 × 900: a shifted manhole cover in a grey street. */
    static byte[] ofAManholeCover() {
        return jpeg(pen -> {
            pen.setPaint(new GradientPaint(0, 0, new Color(0x9AA1A8), 0, 900, new Color(0x666C73)));
            pen.fillRect(0, 0, 1200, 900);
            pen.setColor(new Color(0x26292D));
            pen.fill(new Ellipse2D.Double(380, 360, 460, 250));
            pen.rotate(Math.toRadians(-14), 560, 430);
            pen.setColor(new Color(0x50565D));
            pen.fill(new Ellipse2D.Double(300, 290, 470, 250));
            pen.setColor(new Color(0x7B828A));
            pen.setStroke(new BasicStroke(9));
            for (int ring = 0; ring < 4; ring++) {
                pen.draw(new Ellipse2D.Double(320 + ring * 52, 301 + ring * 28, 430 - ring * 104, 228 - ring * 56));
            }
        });
    }

    /** JPEG, 1200 × 900: a written sheet with a seal on a table. */
    static byte[] ofAPaper() {
        return jpeg(pen -> {
            pen.setPaint(new GradientPaint(0, 0, new Color(0xB08A62), 1200, 900, new Color(0x8C6A46)));
            pen.fillRect(0, 0, 1200, 900);
            pen.rotate(Math.toRadians(-3), 600, 450);
            pen.setColor(new Color(0xFBFAF5));
            pen.fillRect(330, 60, 540, 780);
            pen.setColor(new Color(0x3A3F45));
            pen.fillRect(480, 130, 240, 26);
            for (int line = 0; line < 9; line++) {
                pen.fillRect(400, 220 + line * 46, line % 4 == 3 ? 260 : 400, 10);
            }
            pen.setColor(new Color(0xC0392B));
            pen.setStroke(new BasicStroke(10));
            pen.draw(new Ellipse2D.Double(640, 650, 140, 140));
            pen.fill(new Ellipse2D.Double(696, 706, 28, 28));
        });
    }

    /** JPEG, 1200 × 900: rows of chairs in a tidy hall. */
    static byte[] ofAHall() {
        return jpeg(pen -> {
            pen.setColor(new Color(0xEFE9DD));
            pen.fillRect(0, 0, 1200, 520);
            pen.setPaint(new GradientPaint(0, 520, new Color(0xC9A97E), 0, 900, new Color(0xA98455)));
            pen.fillRect(0, 520, 1200, 380);
            pen.setColor(new Color(0xCFE3EE));
            pen.fillRect(120, 110, 260, 250);
            pen.fillRect(820, 110, 260, 250);
            pen.setColor(new Color(0xFFFFFF));
            pen.fillRect(450, 130, 300, 200);
            pen.setColor(new Color(0x2F6F64));
            for (int row = 0; row < 3; row++) {
                for (int seat = 0; seat < 7; seat++) {
                    int x = 130 - row * 25 + seat * (135 + row * 8);
                    pen.fillRect(x, 470 + row * 125, 90, 60);
                    pen.fillRect(x, 540 + row * 125, 90, 18);
                }
            }
        });
    }

    private static byte[] jpeg(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
