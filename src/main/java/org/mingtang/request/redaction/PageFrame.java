package org.mingtang.request.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How a page is shown: from its own space (crop box, rotation) to points from the upper left corner, and back. */
record PageFrame(double width, double height, AffineTransform toShown) {

    static PageFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        double w = box.getWidth();
        double h = box.getHeight();
        int turn = Math.floorMod(page.getRotation(), 360);
        AffineTransform shown = switch (turn) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(1, 0, 0, -1, 0, h);
        };
        shown.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return turn % 180 == 0 ? new PageFrame(w, h, shown) : new PageFrame(h, w, shown);
    }

    Rectangle2D shown(Rectangle2D own) {
        return toShown.createTransformedShape(own).getBounds2D();
    }

    Rectangle2D own(Rectangle2D shown) {
        return toOwn().createTransformedShape(shown).getBounds2D();
    }

    AffineTransform toOwn() {
        try {
            return toShown.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("turns and shifts can be undone", e);
        }
    }
}
