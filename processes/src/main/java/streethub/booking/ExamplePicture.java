package streethub.booking;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn picture of a court for the demo, since photos of real places do not belong to it. */
final class ExamplePicture {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 675;

    private ExamplePicture() {}

    /** PNG, 1200 × 675: a court from above between trees, on ground of that colour. */
    static byte[] ofACourt(Color ground) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9CC5A1), 0, HEIGHT, new Color(0x5E8C6A)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int tree = 0; tree < 9; tree++) {
            pen.setColor(new Color(0x2F6B4F));
            pen.fillOval(30 + tree * 132, 18 + tree % 2 * 14, 84, 84);
            pen.setColor(new Color(0x3E8463));
            pen.fillOval(46 + tree * 132, 26 + tree % 2 * 14, 48, 48);
        }
        pen.setPaint(new GradientPaint(0, 130, ground.brighter(), 0, HEIGHT, ground));
        pen.fillRoundRect(90, 130, 1_020, 500, 24, 24);
        lines(pen);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lines(Graphics2D pen) {
        pen.setColor(new Color(0xF4F7F5));
        pen.setStroke(new BasicStroke(7));
        pen.drawRect(180, 190, 840, 380);
        pen.drawLine(180, 240, 1_020, 240);
        pen.drawLine(180, 520, 1_020, 520);
        pen.drawLine(390, 240, 390, 520);
        pen.drawLine(810, 240, 810, 520);
        pen.drawLine(390, 380, 810, 380);
        pen.setStroke(new BasicStroke(12));
        pen.setColor(new Color(0x26292D));
        pen.drawLine(600, 165, 600, 595);
    }
}
