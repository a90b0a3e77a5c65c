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
import javax.imageio.ImageIO;

/** A drawn photo, since none of real places belong into a test. */
final class SamplePhoto {

    private SamplePhoto() {}

    /** JPEG, 1200 × 900: a shifted manhole cover in a grey street. */
    static byte[] ofAManholeCover() {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
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
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
