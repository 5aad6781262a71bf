package org.mingtang.request.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Looks at the pixels of every picture that lies under a blackened place, whatever is painted over it. */
final class PixelCheck extends PathEngine {

    /** JPEG leaves a little light along an edge. */
    private static final int NEARLY_BLACK = 60;

    private static final int SAMPLES = 240;

    private final Rectangle2D place;
    private boolean something;

    private PixelCheck(PDPage page, Rectangle2D place) {
        super(page);
        this.place = place;
    }

    static boolean showsSomething(PDPage page, Rectangle2D place) throws IOException {
        PixelCheck check = new PixelCheck(page, place);
        check.processPage(page);
        return check.something;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        AffineTransform at = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        Rectangle2D box =
                at.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        if (!box.intersects(place) || something) {
            return;
        }
        if (image.isStencil() || (long) image.getWidth() * image.getHeight() > OfficePictures.MOST_PIXELS) {
            something = true;
            return;
        }
        BufferedImage pixels = image.getImage();
        try {
            AffineTransform toUnit = at.createInverse();
            for (int i = 0; i <= SAMPLES; i++) {
                for (int k = 0; k <= SAMPLES; k++) {
                    double x = place.getX() + place.getWidth() * i / SAMPLES;
                    double y = place.getY() + place.getHeight() * k / SAMPLES;
                    something |= isSeen(pixels, toUnit.transform(new Point2D.Double(x, y), null));
                }
            }
        } catch (NoninvertibleTransformException e) {
            // A picture without width or height shows nothing.
            return;
        }
    }

    private static boolean isSeen(BufferedImage pixels, Point2D unit) {
        double x = unit.getX() * pixels.getWidth();
        double y = (1 - unit.getY()) * pixels.getHeight();
        // Half a pixel at the picture's own edge belongs to nobody.
        if (x < 0.5 || y < 0.5 || x > pixels.getWidth() - 0.5 || y > pixels.getHeight() - 0.5) {
            return false;
        }
        int colour = pixels.getRGB((int) x, (int) y);
        int light = Math.max(colour >> 16 & 0xff, Math.max(colour >> 8 & 0xff, colour & 0xff));
        return light > NEARLY_BLACK || colour >>> 24 != 0xff;
    }
}
