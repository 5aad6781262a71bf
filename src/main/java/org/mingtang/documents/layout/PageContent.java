package org.mingtang.documents.layout;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What is drawn on a page of a pdf of ours: characters and filled or stroked boxes, in points from the top left corner. */
final class PageContent extends PDFGraphicsStreamEngine {

    /**
     * A character.
     *
     * @param font the PostScript name of its font, without the mark of a subset
     * @param colour red, green and blue in one number
     */
    record Glyph(String text, String font, double size, int colour, double x, double baseline, double width) {}

    /** A filled box, as thin as a rule may be. */
    record Box(double x, double y, double width, double height, int colour) {}

    /** A picture. */
    record Picture(double x, double y, double width, double height) {}

    private final List<Picture> pictures = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final double height;

    private PageContent(PDPage page) {
        super(page);
        height = page.getMediaBox().getHeight();
    }

    static PageContent of(PDPage page) throws IOException {
        PageContent content = new PageContent(page);
        content.processPage(page);
        return content;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Picture> pictures() {
        return pictures;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null) {
            throw new IllegalStateException("a character of our own pdf has no meaning: " + code);
        }
        String name = font.getName().replaceFirst("^[A-Z]{6}\\+", "");
        double size = place.getScalingFactorY();
        double width = displacement.getX() * place.getScalingFactorX();
        int colour = getGraphicsState().getNonStrokingColor().toRGB();
        glyphs.add(new Glyph(text, name, size, colour, place.getTranslateX(), height - place.getTranslateY(), width));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        add(0, getGraphicsState().getNonStrokingColor().toRGB());
    }

    @Override
    public void strokePath() throws IOException {
        double line = transformWidth(getGraphicsState().getLineWidth());
        add(line, getGraphicsState().getStrokingColor().toRGB());
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    /** All that our style sheet draws besides text are straight rules. */
    private void add(double line, int colour) {
        Rectangle2D bounds = path.getBounds2D();
        path.reset();
        if (bounds.getWidth() + bounds.getHeight() > 0) {
            double across = bounds.getWidth() < bounds.getHeight() ? line : 0;
            double down = line - across;
            boxes.add(new Box(
                    bounds.getX() - across / 2,
                    height - bounds.getMaxY() - down / 2,
                    bounds.getWidth() + across,
                    bounds.getHeight() + down,
                    colour));
        }
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D current = path.getCurrentPoint();
        return current == null ? new Point2D.Double() : current;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void drawImage(PDImage image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double tall = place.getScalingFactorY();
        pictures.add(new Picture(
                place.getTranslateX(), height - place.getTranslateY() - tall, place.getScalingFactorX(), tall));
    }

    @Override
    public void shadingFill(COSName name) {}
}
